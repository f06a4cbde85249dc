import {
  DeskbellError,
  type VisitorClient,
  type VisitorDetails,
  type VisitorOptions,
  describeVisitor,
  fitAttributes,
  trackEvent,
} from '@deskbell/sdk/visitor';
import { beginFlow, flowMenu } from '@deskbell/sdk/visitor/flows';
import type { DeskbellAttributes, DeskbellLaterCalls } from '../loader/deskbell-api.ts';
import { forgetRecord } from '../invitations/kept-record.ts';
import { Invited } from '../invitations/invited.ts';
import type { Part, PartHost } from '../parts/part.ts';

/** What a page can ask of the chat besides opening it. */
class PageCalls implements DeskbellLaterCalls {
  readonly #host: PartHost;
  /** Said before the visitor has written: nothing is kept on the device, and nothing is sent, until they do (W2). */
  #attributes: NonNullable<VisitorDetails['attributes']> = {};

  constructor(host: PartHost) {
    this.#host = host;
    const element: PartHost['element'] & { about?: VisitorOptions['about'] } = host.element;
    element.about = () => this.#takeAttributes();
  }

  get #client(): VisitorClient {
    const { client } = this.#host;
    if (client) return client;
    throw new DeskbellError('invalid', 'unable to do this: <deskbell-chat> has no site-id or no relay');
  }

  identify(token: Parameters<DeskbellLaterCalls['identify']>[0]): Promise<void> {
    return this.#client.identify(token);
  }

  async logOut(): Promise<void> {
    this.#leave();
    await this.#client.logOut();
  }

  async forget(): Promise<void> {
    this.#leave();
    if (this.#host.siteId) forgetRecord(this.#host.siteId);
    await this.#host.forget();
  }

  async setAttributes(given: DeskbellAttributes): Promise<void> {
    const attributes = fitAttributes(given);
    const wrong = Object.keys(given).find((name) => !(name in attributes));
    if (wrong !== undefined) {
      throw new DeskbellError(
        'invalid',
        `unable to set the attribute ${wrong}: names are letters, digits, _, . and -, values are texts, numbers and booleans, and there are at most 50`,
      );
    }
    Object.assign(this.#attributes, attributes);
    const client = this.#client;
    if (!(await client.isKnown())) return;
    const details = this.#takeAttributes();
    await describeVisitor(client.conversations.current.value, details).catch((error: unknown) => {
      // Such as before a consent: what has not arrived waits for the next time.
      this.#attributes = { ...details?.attributes, ...this.#attributes };
      throw error;
    });
  }

  async track(event: string, data?: DeskbellAttributes): Promise<void> {
    const client = this.#client;
    if (await client.isKnown()) await trackEvent(client.conversations.current.value, event, data);
  }

  async startFlow(flow: string): Promise<void> {
    const client = this.#client;
    this.#host.element.toggleAttribute('open', true);
    client.open();
    const conversation = client.conversations.current.value;
    const menu = await flowMenu(conversation, { locale: this.#host.wanted[0] ?? 'en' });
    const item = menu.find((each) => each.flow === flow);
    if (!item) {
      throw new DeskbellError(
        'not_found',
        `unable to start the flow ${flow}: the site has none of this name in its menu`,
      );
    }
    await beginFlow(conversation, item);
  }

  prefill(text: string): Promise<void> {
    const { composer } = this.#host;
    if (composer?.value === '') composer.value = text;
    return Promise.resolve();
  }

  /** Nothing of who was here stays on the screen. */
  #leave(): void {
    const { composer } = this.#host;
    if (composer) composer.value = '';
    void this.#host.show(null);
    this.#attributes = {};
  }

  #takeAttributes(): VisitorDetails | undefined {
    const attributes = this.#attributes;
    this.#attributes = {};
    return Object.keys(attributes).length ? { attributes } : undefined;
  }
}

export function createPart(host: PartHost): Part {
  const calls = new PageCalls(host);
  const invited = new Invited(host);
  return {
    ...invited.part,
    call: async (name, args) =>
      name === 'invite'
        ? invited.invite(...(args as Parameters<Invited['invite']>))
        : (calls[name as keyof DeskbellLaterCalls] as (...args: unknown[]) => unknown)(...args),
  };
}
