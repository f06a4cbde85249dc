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
      notify: (title, text, id) => notify(title, text, id, () => this.#onChosen(id)),
    });
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#show);
    this.#attention.close();
    this.#stop?.();
    this.#stop = undefined;
    this.#client = null;
  }

  readonly #show = (): void => this.#attention.show(!document.hidden, this.#openId());
}
