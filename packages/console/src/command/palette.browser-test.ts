import { expect, oneEvent } from '@open-wc/testing';
import {
  everything,
  find,
  focused,
  mountConsole,
  press,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { scenes } from '../../test/fake/scenes.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const openPalette = async (root: Element): Promise<void> => {
  const shown = oneEvent(root, 'wa-after-show');
  press('k', { ctrlKey: true });
  await shown;
  await settled(root);
};
const type = async (root: Element, text: string): Promise<void> => {
  const field = find<HTMLInputElement>(root, 'deskbell-palette input');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(root);
};
const chosen = (root: Element): string => words(find(root, 'deskbell-palette [aria-selected=true]'));
const isOpen = (root: Element, tag: string): boolean =>
  everything(root).some((one) => one.matches(tag)) &&
  find<HTMLElementTagNameMap['wa-dialog']>(root, `${tag} wa-dialog`).open;

describe('the palette', () => {
  afterEach(unmountConsole);

  it('does things with the open conversation, by keys alone', async () => {
    const { root } = await mountConsole({ hash: '#/fern/mine/conv-magda', prepare: scenes.busy });
    await openPalette(root);
    expect(focused()?.getAttribute('role')).to.equal('combobox');
    await type(root, 'trans');
    expect(chosen(root)).to.include('Transfer…');
    press('Enter');
    await waitUntil(() => isOpen(root, 'deskbell-transfer-dialog'));
    await waitUntil(() => !isOpen(root, 'deskbell-palette'));
  });

  it('goes to views and pages, and up and down its lines', async () => {
    const { root } = await mountConsole();
    await openPalette(root);
    const first = chosen(root);
    press('ArrowDown');
    await settled(root);
    expect(chosen(root)).not.to.equal(first);
    press('ArrowUp');
    await settled(root);
    expect(chosen(root)).to.equal(first);
    await type(root, 'snooz');
    press('Enter');
    await waitUntil(() => location.hash.startsWith('#/fern/snoozed'));
    await waitUntil(() => !isOpen(root, 'deskbell-palette'));
    await openPalette(root);
    await type(root, 'boar');
    press('Enter');
    await waitUntil(() => location.hash === '#/fern/board');
  });

  it('finds colleagues to hand a conversation to', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/mine/conv-magda', prepare: scenes.busy });
    await openPalette(root);
    await type(root, 'ben');
    find(root, 'deskbell-palette .line').click();
    await waitUntil(() =>
      client.conversations.get('conv-magda').calls.includes('transfer agent agent-ben -'),
    );
  });

  it('finds conversations on the server, and says when there is nothing', async () => {
    const { root } = await mountConsole({
      prepare: ({ client }) => {
        const conversation = client.conversations.get('conv-tomas').state.value;
        client.search = (_siteId, text) =>
          Promise.resolve({
            results:
              conversation && text === 'platba'
                ? [{ conversation, entryId: 'entry-1', seq: 1, excerpt: 'platba kartou', matches: [] }]
                : [],
            next: null,
          });
      },
    });
    await openPalette(root);
    await type(root, 'platba');
    await waitUntil(() => words(find(root, 'deskbell-palette')).includes('Tomáš Dvořák'));
    await type(root, 'qqqqq');
    await waitUntil(() => words(find(root, 'deskbell-palette')).includes('Nothing fits.'));
    await expect(find(root, 'deskbell-palette')).to.be.accessible();
  });

  it('works from the answer box, and with single keys switched off', async () => {
    const { root } = await mountConsole({
      hash: '#/fern/mine/conv-magda',
      preferences: { singleKeys: false },
    });
    find(root, 'deskbell-answer textarea').focus();
    await openPalette(root);
    expect(isOpen(root, 'deskbell-palette')).to.equal(true);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`is accessible (${theme})`, async () => {
      const { root } = await mountConsole({ hash: '#/fern/mine/conv-magda', preferences: { theme } });
      await openPalette(root);
      await expect(find(root, 'deskbell-palette')).to.be.accessible();
    });
});
