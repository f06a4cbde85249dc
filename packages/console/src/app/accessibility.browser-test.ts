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

interface Screen extends MountOptions {
  readonly act?: (root: Element) => void;
  /** What comes is told by this event when it has arrived. */
  readonly until?: string;
}

const screens: Record<string, Screen> = {
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
    for (const [name, { act, until, ...options }] of Object.entries(screens)) {
      it(`[W4] ${name}, ${theme}`, async () => {
        const { root } = await mountConsole({ ...options, preferences: { theme } });
        const shown = until === undefined ? null : oneEvent(root, until);
        act?.(root);
        await shown;
        await settled(root);
        await expect(root).to.be.accessible();
      });
    }
  }
});
