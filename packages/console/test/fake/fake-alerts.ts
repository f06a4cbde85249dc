import type { Alert, AlertsHandle } from '@deskbell/sdk/agent';
import { FakeReadable } from './fake-readable.ts';

/** What supervisors were alerted to, in memory. */
export class FakeAlerts implements AlertsHandle {
  readonly list = new FakeReadable<readonly Alert[] | null>([]);
  readonly calls: string[] = [];
  followers = 0;
  failNext: Error | null = null;
  readonly #me: { readonly id: string; readonly name: string };

  constructor(me: { readonly id: string; readonly name: string }) {
    this.#me = me;
  }

  follow(): () => void {
    this.followers++;
    return () => void this.followers--;
  }

  /** Another one, or one that is another now. */
  hear(alert: Alert): void {
    const others = (this.list.value ?? []).filter(({ id }) => id !== alert.id);
    this.list.set([...others, alert].sort((a, b) => b.at - a.at));
  }

  acknowledge(id: string): Promise<Alert> {
    this.calls.push(`acknowledge ${id}`);
    const error = this.failNext;
    this.failNext = null;
    if (error) return Promise.reject(error);
    const alert = this.list.value?.find((one) => one.id === id);
    if (!alert) throw new Error(`there is no alert ${id}`);
    const seen = { acknowledged: { by: { id: this.#me.id, name: this.#me.name }, at: Date.now() }, ...alert };
    this.hear(seen);
    return Promise.resolve(seen);
  }
}
