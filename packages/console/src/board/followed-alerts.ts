import type { Alert, AlertsHandle } from '@deskbell/sdk/agent';
import { ReadableController } from '@deskbell/ui';
import type { ReactiveControllerHost } from 'lit';
import { Following } from '../readable/following.ts';

/** Follows the alerts of a site while its host is on the page, and renders the host with every change. */
export class FollowedAlerts {
  readonly #list: ReadableController<readonly Alert[] | null>;

  /** @param source `null` for those who are alerted to nothing */
  constructor(host: ReactiveControllerHost, source: () => AlertsHandle | null) {
    this.#list = new ReadableController(host, () => source()?.list);
    new Following(host, source);
  }

  /** `null` until the server has told them. */
  get list(): readonly Alert[] | null {
    return this.#list.value ?? null;
  }
}
