import { expect } from '@open-wc/testing';
import { mountChat } from '../../test/mount-chat.ts';
import { until } from '../../test/until.ts';

/** Remembers the signals of everything that begins to listen on the window. */
function watchWindow(): { readonly signals: AbortSignal[]; stop(): void } {
  const signals: AbortSignal[] = [];
  const { addEventListener } = window;
  window.addEventListener = (...args: readonly unknown[]): void => {
    const options = args[2] as AddEventListenerOptions | undefined;
    if (options?.signal) signals.push(options.signal);
    Reflect.apply(addEventListener, window, args);
  };
  return { signals, stop: () => void (window.addEventListener = addEventListener) };
}

/** What is on its way has come, and has been rendered. */
async function later(): Promise<void> {
  await import('../page/page-part.ts');
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

describe('a chat that is taken away', () => {
  it('[W6] leaves nothing on the page by a part that comes afterwards', async () => {
    const { chat, client } = await mountChat({ open: true });
    const watch = watchWindow();
    try {
      const { conversation } = client.online();
      conversation.become({ status: 'active' });
      // Rendered once more, and so asked for the part that looks at the page's address.
      await chat.updateComplete;
      chat.remove();
      await later();
      expect(watch.signals.filter(({ aborted }) => !aborted)).to.deep.equal([]);
      document.body.append(chat);
      // Back again it looks.
      await until(() => watch.signals.some(({ aborted }) => !aborted));
    } finally {
      watch.stop();
      chat.remove();
    }
  });

  it('[W6] opens no panel by a rendering that was under way, and opens it when it comes back', async () => {
    const { chat } = await mountChat();
    const panel = (): boolean => chat.shadowRoot?.querySelector('dialog')?.open ?? false;
    chat.show();
    chat.remove();
    await later();
    expect(panel()).to.equal(false);
    document.body.append(chat);
    await until(panel);
    chat.remove();
  });

  it('[W6] is told what it waits for no more', async () => {
    const { chat } = await mountChat({ open: true });
    const calls = chat.startFlow('returns');
    chat.remove();
    const failure: unknown = await calls.catch((error: unknown) => error);
    expect((failure as { readonly code?: string }).code).to.be.oneOf(['aborted', 'not_found']);
  });
});
