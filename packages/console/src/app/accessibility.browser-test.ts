import { DeskbellError } from '@deskbell/sdk/agent';
import { expect, oneEvent } from '@open-wc/testing';
import {
  find,
  mountConsole,
  type MountOptions,
  press,
  settled,
  unmountConsole,
} from '../../test/element/mount-console.ts';
import { scenes } from '../../test/fake/scenes.ts';

interface Screen extends MountOptions {
  /** What has to be open first. */
  readonly before?: (root: Element) => Promise<void>;
  readonly act?: (root: Element) => void;
  /** What comes is told by this event when it has arrived. */
  readonly until?: string;
}

const menuItem = (root: Element, value: string): void =>
  find(root, `deskbell-conversation wa-dropdown-item[value=${value}]`).click();
const openMenu = async (root: Element): Promise<void> => {
  const shown = oneEvent(root, 'wa-after-show');
  find(root, 'deskbell-conversation wa-dropdown wa-button').click();
  await shown;
};
const choose = (value: string) => ({
  hash: '#/fern/mine/conv-magda',
  prepare: scenes.busy,
  before: openMenu,
  act: (root: Element) => menuItem(root, value),
  until: 'wa-after-show',
});
const part = (root: Element, name: string): void =>
  [...(find(root, 'deskbell-settings').shadowRoot?.querySelectorAll<HTMLElement>('nav.parts button') ?? [])]
    .find((button) => button.textContent.trim() === name)
    ?.click();

const screens: Record<string, Screen> = {
  'an offer': { hash: '#/fern/mine/conv-irina', prepare: scenes.offered },
  'a missed offer': { prepare: scenes.notResponding },
  'a pause and a break': { prepare: scenes.tired },
  'places and promises': { hash: '#/fern/waiting', prepare: scenes.waits },
  'an empty place for later': { hash: '#/fern/snoozed' },
  'what happened': { hash: '#/fern/mine/conv-magda', prepare: scenes.story },
  'handing on': choose('transfer'),
  assigning: choose('assign'),
  escalating: choose('escalate'),
  'the board': { hash: '#/fern/board', prepare: scenes.busy },
  'a crisis': { hash: '#/fern/board', prepare: scenes.crisis },
  'switching the crisis on': {
    hash: '#/fern/board',
    prepare: scenes.busy,
    act: (root) => find(root, 'deskbell-crisis section wa-button').click(),
    until: 'wa-after-show',
  },
  'the settings': { hash: '#/fern/settings' },
  'editing the settings': { hash: '#/fern/settings', act: (root) => part(root, 'Edit') },
  'the history of settings': { hash: '#/fern/settings', act: (root) => part(root, 'History') },
  'sign-in': { prepare: ({ session }) => void (session.signedIn = false) },
  'choosing a password': { linkToken: 'once', prepare: ({ session }) => void (session.passwordSet = false) },
  'a server that does not answer': {
    prepare: ({ session }) => void (session.failNext = new DeskbellError('disconnected', 'no network')),
  },
  'the inbox: mine': { hash: '#/fern/mine' },
  'the inbox: waiting': { hash: '#/fern/waiting' },
  'the inbox: all': { hash: '#/fern/all' },
  'an empty inbox': { hash: '#/loom/mine', prepare: ({ client }) => client.presence.set('away') },
  'a list that is loading': { prepare: ({ client }) => void (client.loading = true) },
  'a conversation': { hash: '#/fern/mine/conv-magda' },
  'a waiting conversation': { hash: '#/fern/waiting/conv-Zx81mPqa' },
  'a note': { hash: '#/fern/mine/conv-magda', act: () => press('n') },
  'an ended conversation': { hash: '#/fern/all/conv-old' },
  'no connection': {
    hash: '#/fern/mine/conv-magda',
    prepare: ({ client }) =>
      client.connection.set({
        status: 'offline',
        retryAt: null,
        error: new DeskbellError('disconnected', 'no network'),
      }),
  },
  'the install page': { hash: '#/fern/install' },
  'the shortcuts': { act: () => press('?'), until: 'wa-after-show' },
  'the presence menu': {
    act: (root) => find(root, 'deskbell-presence-switch').shadowRoot?.querySelector('wa-button')?.click(),
    until: 'wa-after-show',
  },
};

describe('accessibility of the console', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const) {
    for (const [name, { act, before, until, ...options }] of Object.entries(screens)) {
      it(`[W4] ${name}, ${theme}`, async () => {
        const { root } = await mountConsole({ ...options, preferences: { theme } });
        await before?.(root);
        const shown = until === undefined ? null : oneEvent(root, until);
        act?.(root);
        await shown;
        await settled(root);
        await expect(root).to.be.accessible();
      });
    }
  }
});
