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

const key = {
  id: 'key_fern_1',
  algorithm: 'HS256' as const,
  createdAt: 0,
  lastUsedAt: null,
  retiredAt: null,
};
const LIST = 'GET /v1/sites/:siteId/identity-keys';

const open = (keys = [key], theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash: '#/fern/settings/identity-keys',
    preferences: { theme },
    prepare: ({ admin }) =>
      admin
        .answer(LIST, () => ({ items: keys, next: null }))
        .answer('POST /v1/sites/:siteId/identity-keys', () => ({
          ...key,
          id: 'key_fern_2',
          secret: 'the-secret',
        }))
        .answer('DELETE /v1/sites/:siteId/identity-keys/:keyId', () => undefined as never),
  });

describe('the identity keys of a site', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const)
    it(`[W4] are accessible, ${theme}`, async () => {
      const { root } = await open([key, { ...key, id: 'key_old', retiredAt: 5 } as never], theme);
      expect(words(find(root, 'deskbell-identity-keys')))
        .to.include('never used')
        .and.include('retired');
      expect(find(root, 'deskbell-identity-keys .intro a').getAttribute('href')).to.include(
        '/docs/guides/identity.md',
      );
      await expect(find(root, 'deskbell-identity-keys')).to.be.accessible();
    });

  it('[A1] are made, and their secret is shown once', async () => {
    const { root, admin } = await open([]);
    const shown = oneEvent(root, 'wa-after-show');
    find(root, 'deskbell-identity-keys .bar wa-button').click();
    await settled(root);
    await shown;
    const pair = everything(find(root, 'deskbell-identity-key-dialog')).filter((one) =>
      one.matches('input[type=radio]'),
    )[1];
    (pair as HTMLElement).click();
    await settled(root);
    await expect(find(root, 'deskbell-identity-key-dialog')).to.be.accessible();
    find(root, 'deskbell-identity-key-dialog wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-identity-keys')).includes('the-secret'));
    expect(admin.calls.find(({ name }) => name.startsWith('POST'))?.body).to.deep.equal({
      algorithm: 'EdDSA',
    });
  });

  it('are two at most, and retired after a question', async () => {
    const { root, admin } = await open([key, { ...key, id: 'key_fern_2' }]);
    expect(find(root, 'deskbell-identity-keys .bar wa-button').hasAttribute('disabled')).to.equal(true);
    find(root, 'deskbell-identity-keys .records wa-button').click();
    await settled(root);
    find(root, 'deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('DELETE')));
    expect(admin.calls.find(({ name }) => name.startsWith('DELETE'))?.input).to.deep.equal({
      siteId: 'fern',
      keyId: 'key_fern_1',
    });
  });
});
