import type { Page } from 'playwright-core';

/** How far a chat that is being opened has come. */
type Sight =
  'asked for' | 'rendered' | 'has a field' | 'connecting' | 'online' | 'has a conversation' | 'shows it';

/** When it is taken away: at a sight, or so many turns of the page's scripts after it. */
export interface Moment {
  readonly sight: Sight;
  readonly turnsLater: number;
}

const sights: readonly Sight[] = [
  'asked for',
  'rendered',
  'has a field',
  'connecting',
  'online',
  'has a conversation',
  'shows it',
];

/** From the click to what was clicked for, with the turns in which parts, storage and the relay answer. */
export const moments: readonly Moment[] = [0, 1, 2, 4, 8].flatMap((turnsLater) =>
  sights.map((sight) => ({ sight, turnsLater })),
);

/** Opens the chat on a page and takes it away at this moment, in one run of scripts: nobody else is asked in between. */
export async function destroyChatWhen(page: Page, moment: Moment, text: string): Promise<void> {
  const reached = await page.evaluate(watchAndDestroy, { ...moment, text, patienceMs: 10_000 });
  if (!reached) throw new Error(`the chat is never ${moment.sight}`);
}

async function watchAndDestroy({
  sight,
  turnsLater,
  text,
  patienceMs,
}: Moment & { readonly text: string; readonly patienceMs: number }): Promise<boolean> {
  interface Followed<T> {
    readonly value: T;
  }
  interface Client {
    readonly connection: Followed<{ readonly status: string }>;
    readonly conversations: {
      readonly current: Followed<{ readonly state: Followed<unknown> }>;
    };
  }
  const { Deskbell: deskbell } = window;
  if (!deskbell || !('destroy' in deskbell)) return false;
  const chat = deskbell.element as HTMLElement & { readonly client?: Client | null };
  const inside = (selector: string): Element | null => chat.shadowRoot?.querySelector(selector) ?? null;
  const isReached = (): boolean => {
    const { client } = chat;
    switch (sight) {
      case 'asked for':
        return true;
      case 'rendered':
        return inside('dialog') !== null;
      case 'has a field':
        return Boolean(inside('deskbell-composer')?.shadowRoot?.querySelector('textarea'));
      case 'connecting':
        return client ? client.connection.value.status !== 'idle' : false;
      case 'online':
        return client?.connection.value.status === 'online';
      case 'has a conversation':
        return Boolean(client?.conversations.current.value.state.value);
      case 'shows it':
        return inside('deskbell-timeline')?.shadowRoot?.textContent.includes(text) === true;
    }
  };
  const { port1, port2 } = new MessageChannel();
  const turn = (): Promise<void> =>
    new Promise((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  deskbell.open();
  const end = performance.now() + patienceMs;
  while (!isReached() && performance.now() < end) await turn();
  const reached = isReached();
  for (let turns = 0; turns < turnsLater; turns += 1) await turn();
  deskbell.destroy();
  port1.close();
  return reached;
}
