import { expect, oneEvent } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const bot = {
  id: 'bot-1',
  siteId: 'fern',
  key: 'faq',
  name: 'Bell',
  face: null,
  description: 'Answers what stands in the articles',
  limitMs: 120_000,
  turnMs: 30_000,
  contact: 'none' as const,
  tokenAt: 0,
  createdAt: 0,
  seenAt: null,
  connections: 0,
};

const open = (theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash: '#/fern/settings/bots',
    preferences: { theme },
    prepare: ({ admin }) =>
      admin
        .answer('GET /v1/sites/:siteId/bots', () => ({ items: [bot], next: null }))
        .answer('POST /v1/sites/:siteId/bots', () => ({ bot, token: 'dbb_the-token' }))
        .answer('PATCH /v1/sites/:siteId/bots/:botId', () => bot)
        .answer('PUT /v1/sites/:siteId/bots/:botId/token', () => ({ bot, token: 'dbb_another' }))
        .answer('DELETE /v1/sites/:siteId/bots/:botId/token', () => undefined),
  });
const choose = (root: Element, value: string): void =>
  void find(root, 'deskbell-bots wa-dropdown').dispatchEvent(
    new CustomEvent('wa-select', { detail: { item: { value } } }),
  );

describe('the bots of a site', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] are listed with what they may do, ${theme}`, async () => {
      const { root } = await open(theme);
      expect(words(find(root, 'deskbell-bots')))
        .to.include('Bell')
        .and.include('not connected')
        .and.include('120 s for a conversation, 30 s for an answer');
      await expect(find(root, 'deskbell-bots')).to.be.accessible();
    });
  }

  it('are made with a key of their own, and the token is shown once', async () => {
    const { root, admin } = await open();
    const shown = oneEvent(root, 'wa-after-show');
    find(root, 'deskbell-bots wa-button[variant=brand]').click();
    await shown;
    await expect(find(root, 'deskbell-bot-dialog')).to.be.accessible();
    const name = find<HTMLInputElement>(root, 'deskbell-bot-dialog wa-input');
    name.value = 'Night owl';
    name.dispatchEvent(new InputEvent('input'));
    await settled(root);
    find(root, 'deskbell-bot-dialog wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-bots')).includes('dbb_the-token'));
    expect(admin.calls.find(({ name: call }) => call.startsWith('POST'))?.body).to.deep.equal({
      key: 'night-owl',
      name: 'Night owl',
      description: '',
      face: null,
      limitMs: 120_000,
      turnMs: 30_000,
      contact: 'none',
    });
    const kept = everything(find(root, 'deskbell-bots')).find(
      (one) => one.localName === 'wa-button' && one.textContent.trim() === 'I have kept it',
    ) as HTMLElement;
    kept.click();
    await settled(root);
    expect(words(find(root, 'deskbell-bots'))).not.to.include('dbb_the-token');
  });

  it('get another token, and are switched off when that is agreed to', async () => {
    const { root, admin } = await open();
    choose(root, 'rotate');
    await settled(root);
    const hidden = oneEvent(root, 'wa-after-hide');
    find(root, 'deskbell-confirm wa-button[variant=danger]').click();
    await hidden;
    await waitUntil(() => words(find(root, 'deskbell-bots')).includes('dbb_another'));
    choose(root, 'disable');
    await settled(root);
    find(root, 'deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('DELETE')));
  });
});
