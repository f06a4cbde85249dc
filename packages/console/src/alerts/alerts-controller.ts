import type { AgentClient } from '@deskbell/sdk/agent';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Workplace } from '../app/workplace.ts';
import { startAlerts } from './alerts.ts';
import { Attention } from './attention.ts';
import { notify } from './notify.ts';
import { ringBell } from './ring-bell.ts';

/** Rings and notifies while its host is on the page, and keeps the other tabs informed of what this one shows. */
export class AlertsController implements ReactiveController {
  readonly #attention = new Attention(navigator.locks);
  readonly #workplace: () => Workplace;
  readonly #openId: () => string | null;
  readonly #onChosen: (conversationId: string) => void;
  #client: AgentClient | null = null;
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    workplace: () => Workplace,
    openId: () => string | null,
    onChosen: (conversationId: string) => void,
  ) {
    this.#workplace = workplace;
    this.#openId = openId;
    this.#onChosen = onChosen;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#show);
    navigator.serviceWorker?.addEventListener('message', this.#onWorker);
  }

  hostUpdated(): void {
    this.#show();
    const { client, preferences } = this.#workplace();
    if (client === this.#client) return;
    this.#stop?.();
    this.#client = client;
    this.#stop = startAlerts({
      client,
      preferences,
      attention: this.#attention,
      ring: ringBell,
      notify: (title, text, id, again) =>
        void notify(title, text, id, { again, onClick: () => this.#onChosen(id) }),
      after: (delayMs, work) => {
        const timer = setTimeout(work, delayMs);
        return () => clearTimeout(timer);
      },
    });
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#show);
    navigator.serviceWorker?.removeEventListener('message', this.#onWorker);
    this.#attention.close();
    this.#stop?.();
    this.#stop = undefined;
    this.#client = null;
  }

  /** A notification was clicked that the service worker has shown. */
  readonly #onWorker = ({ data }: MessageEvent<unknown>): void => {
    const told = data as { readonly type?: unknown; readonly conversationId?: unknown } | null;
    if (told?.type === 'deskbell-open' && typeof told.conversationId === 'string')
      this.#onChosen(told.conversationId);
  };

  readonly #show = (): void => this.#attention.show(!document.hidden, this.#openId());
}
