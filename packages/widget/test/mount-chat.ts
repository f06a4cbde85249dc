import '../src/define.ts';
import { fixture, html } from '@open-wc/testing';
import type { DeskbellChat } from '../src/index.ts';
import { FakeVisitorClient } from './fake-visitor-client.ts';

export interface MountedChat {
  readonly chat: DeskbellChat;
  readonly client: FakeVisitorClient;
  /** What the panel holds: one element of it. */
  find<T extends HTMLElement = HTMLElement>(selector: string): T;
  /** One element inside the timeline or the composer. */
  inside<T extends HTMLElement = HTMLElement>(part: 'timeline' | 'composer', selector: string): T;
  settled(): Promise<void>;
}

/** A chat on the page with a client that the test moves. */
export async function mountChat(
  options: {
    open?: boolean;
    theme?: 'light' | 'dark';
    locale?: string;
    /** Of which site, and from where: then it asks that for more (`fakeRelay`). */
    site?: { readonly siteId: string; readonly relay: string };
  } = {},
): Promise<MountedChat> {
  const client = new FakeVisitorClient();
  const chat = await fixture<DeskbellChat>(
    html`<deskbell-chat
      .client=${client}
      .siteId=${options.site?.siteId ?? null}
      .relay=${options.site?.relay ?? null}
      locale=${options.locale ?? 'en'}
      theme=${options.theme ?? 'light'}
    ></deskbell-chat>`,
  );
  const need = <T extends HTMLElement>(root: ShadowRoot | null | undefined, selector: string): T => {
    const found = root?.querySelector<T>(selector);
    if (!found) throw new Error(`unable to find ${selector}`);
    return found;
  };
  const find = <T extends HTMLElement>(selector: string): T => need<T>(chat.shadowRoot, selector);
  const settled = async (): Promise<void> => {
    await chat.updateComplete;
    // What is loaded later comes with its texts, in turns of its own.
    await import('../src/later/later-chat.ts');
    await new Promise((resolve) => setTimeout(resolve));
    await chat.updateComplete;
    await chat.shadowRoot?.querySelector('deskbell-timeline')?.updateComplete;
    await chat.shadowRoot?.querySelector('deskbell-composer')?.updateComplete;
    // Focus moves, and the panel has come in, once everything was rendered.
    await chat.updateComplete;
    const roots = [chat.shadowRoot, chat.shadowRoot?.querySelector('deskbell-timeline')?.shadowRoot];
    for (const animation of roots.flatMap((root) => root?.getAnimations() ?? [])) {
      if (animation instanceof CSSTransition) animation.finish();
      else animation.cancel();
    }
  };
  if (options.open) {
    chat.show();
    await settled();
  }
  return {
    chat,
    client,
    find,
    inside: (part, selector) => need(find(`deskbell-${part}`).shadowRoot, selector),
    settled,
  };
}
