import type { VisitorOptions } from '@deskbell/sdk/visitor';
import { LitElement } from 'lit';
import { visitorPage } from '../chat/visitor-page.ts';
import type { DeskbellAttributes, DeskbellLaterCalls, DeskbellToken } from '../loader/deskbell-api.ts';
import type { WaitingCall, WaitingCalls } from '../loader/waiting-call.ts';
import type { ToldCall, ToldCalls } from '../invitations/told-calls.ts';
import type { Parts } from '../parts/parts.ts';

/**
 * What pages see of `<deskbell-chat>`; what they ask of it besides opening and closing is done one after the other, in the order asked.
 *
 * @attr {"light" | "dark"} theme - How it looks; by default as the reader's system does.
 * @attr {"left" | "right"} side - Where on the page it stands; by default where lines of the page's language end.
 * @attr {"label" | "none"} launcher - `label`: room for words beside the bell; `none`: no bell, the page has a launcher of its own.
 *
 * @cssprop --deskbell-accent - The site's colour; what stands on it is made readable by itself.
 * @cssprop --deskbell-font - The family of letters.
 * @cssprop [--deskbell-radius=16px] - How round corners are.
 *
 * @csspart launcher - The bell, which opens the panel.
 * @csspart badge - The count of unread messages, on the bell.
 * @csspart panel - The chat itself.
 * @csspart header - Who answers, and the menu; within the panel.
 * @csspart footer - Where the visitor writes; within the panel.
 *
 * @fires {CustomEvent<null>} deskbell-open - The panel was opened.
 * @fires {CustomEvent<null>} deskbell-close - The panel was closed.
 * @fires {CustomEvent<{ count: number }>} deskbell-unread - The count of unread messages changed.
 * @fires {CustomEvent<{ name: string | null, text: string }>} deskbell-message - An agent's message came; in one tab only.
 */
export abstract class CallableChat extends LitElement implements DeskbellLaterCalls {
  /** @internal What the loader has kept until the element was there. */
  declare calls: WaitingCalls | undefined;
  /** @internal What the page has asked of it, for the invitations of a bundle. */
  declare told: (ToldCalls & Iterable<ToldCall>) | undefined;
  /** @internal What the page says of the visitor. */
  declare about: VisitorOptions['about'];
  protected abstract readonly parts: Parts;
  /** What is told with a first message. */
  protected readonly context: Pick<VisitorOptions, 'about' | 'page'> = {
    page: visitorPage,
    about: () => this.about?.(),
  };

  /** Says who the visitor is: a token that the site's server has signed, or a function that gets one. Rejects as the SDK's `identify`. */
  identify(token: DeskbellToken): Promise<void> {
    return this.#call('identify', token);
  }

  /** The person has signed out of the site: nothing of theirs stays on the screen. */
  logOut(): Promise<void> {
    return this.#call('logOut');
  }

  /**
   * Tells the agents what the page knows of the visitor; not vouched for, and kept in memory alone until they first write. Rejects
   * with `invalid`.
   */
  setAttributes(attributes: DeskbellAttributes): Promise<void> {
    return this.#call('setAttributes', attributes);
  }

  /** Something happened on the page that agents may want to know of, while there is a conversation. Rejects with `invalid`. */
  track(event: string, data?: DeskbellAttributes): Promise<void> {
    return this.#call('track', event, data);
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
    this.told?.push([name, args]);
    return new Promise((resolve, reject) => {
      this.#takeCalls().push({ name, args, resolve, reject });
    });
  }
}
