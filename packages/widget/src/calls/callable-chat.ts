import { LitElement } from 'lit';
import type { DeskbellLaterCalls, DeskbellToken } from '../loader/deskbell-api.ts';
import type { WaitingCall, WaitingCalls } from '../loader/waiting-call.ts';
import type { Parts } from '../parts/parts.ts';

/** What a page can ask of `<deskbell-chat>` besides opening and closing it; done one after the other, in the order asked. */
export abstract class CallableChat extends LitElement implements DeskbellLaterCalls {
  /** What the loader has kept until the element was there. */
  declare calls: WaitingCalls | undefined;
  protected abstract readonly parts: Parts;

  /** Says who the visitor is: a token that the site's server has signed, or a function that gets one. Rejects as the SDK's `identify`. */
  identify(token: DeskbellToken): Promise<void> {
    return this.#call('identify', token);
  }

  /** The person has signed out of the site: nothing of theirs stays on the screen. */
  logOut(): Promise<void> {
    return this.#call('logOut');
  }

  /** Begins a flow of the menu, by its key. Rejects with `not_found`. */
  startFlow(flow: string): Promise<void> {
    return this.#call('startFlow', flow);
  }

  /** Puts a text into the composer, unless the visitor has begun to write. */
  prefill(text: string): Promise<void> {
    return this.#call('prefill', text);
  }

  /** Closes the connection and forgets who this was: identity, outbox, everything stored on the device. */
  forget(): Promise<void> {
    return this.#call('forget');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takeCalls();
  }

  #takeCalls(): WaitingCalls {
    const { calls } = this;
    if (calls && !Array.isArray(calls)) return calls;
    let last: Promise<unknown> = Promise.resolve();
    const push = ({ name, args, resolve, reject }: WaitingCall): void => {
      last = last
        .then(() => this.parts.use('calls'))
        .then((part) => part.call?.(name, args))
        .then(resolve, reject);
    };
    calls?.forEach(push);
    return (this.calls = { push });
  }

  #call(name: keyof DeskbellLaterCalls, ...args: readonly unknown[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#takeCalls().push({ name, args, resolve, reject });
    });
  }
}
