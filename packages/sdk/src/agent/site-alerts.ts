import type { AgentCommands, Alert } from '@deskbell/protocol';
import type { Request } from '../connection/request.ts';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import { Store } from '../observable/store.ts';
import type { AlertsHandle } from './agent-client.ts';

/** As many as the server lists. */
const MOST = 100;

/** What those who oversee a site were alerted to, while somebody follows it. */
export class SiteAlerts implements AlertsHandle {
  readonly list = new Store<readonly Alert[] | null>(null);
  readonly #siteId: string;
  readonly #request: Request<AgentCommands>;
  #followers = 0;

  constructor(siteId: string, request: Request<AgentCommands>) {
    this.#siteId = siteId;
    this.#request = request;
  }

  follow(): () => void {
    this.#followers += 1;
    if (this.#followers === 1) this.refresh();
    let stopped = false;
    return () => {
      if (stopped) return;
      stopped = true;
      this.#followers -= 1;
    };
  }

  /** On every connection they are listed anew. */
  refresh(): void {
    if (this.#followers === 0) return;
    this.#request('alert:list', { siteId: this.#siteId }).then(
      ({ alerts }) => this.list.set(alerts),
      // The next connection asks again.
      () => undefined,
    );
  }

  /** Another one, or one that somebody sees to now. */
  heard(alert: Alert): void {
    if (this.#followers === 0) return;
    const known = this.list.value ?? [];
    const before = known.find(({ id }) => id === alert.id);
    if (!before) this.list.set([alert, ...known].slice(0, MOST));
    else if (alert.acknowledged) this.list.set(known.map((one) => (one === before ? alert : one)));
  }

  async acknowledge(id: string, options: CallOptions = {}): Promise<Alert> {
    const { alert } = await this.#request('alert:acknowledge', { siteId: this.#siteId, id }, options);
    this.heard(alert);
    return alert;
  }
}
