import { DeskbellError, type VisitorClient } from '@deskbell/sdk/visitor';
import { beginFlow, flowMenu } from '@deskbell/sdk/visitor/flows';
import type { DeskbellLaterCalls } from '../loader/deskbell-api.ts';
import type { Part, PartHost } from '../parts/part.ts';

/** What a page can ask of the chat besides opening it. */
class PageCalls implements DeskbellLaterCalls {
  readonly #host: PartHost;

  constructor(host: PartHost) {
    this.#host = host;
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
    await this.#host.forget();
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
  }
}

export function createPart(host: PartHost): Part {
  const calls = new PageCalls(host);
  return {
    call: async (name, args) =>
      (calls[name as keyof DeskbellLaterCalls] as (...args: unknown[]) => unknown)(...args),
  };
}
