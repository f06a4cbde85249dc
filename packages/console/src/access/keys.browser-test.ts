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
  id: 'key-1',
  siteId: 'fern',
  name: 'Nightly export',
  hint: 'dbk_ab',
  scopes: ['conversations:read' as const, 'contacts:read' as const],
  createdAt: 0,
  createdBy: 'agent-ana',
  expiresAt: null,
  lastUsedAt: null,
  revokedAt: null,
};

const open = (theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash: '#/fern/settings/keys',
    preferences: { theme },
    prepare: ({ admin }) =>
      admin
        .answer('GET /v1/sites/:siteId/keys', () => ({ items: [key], next: null }))
        .answer('POST /v1/sites/:siteId/keys', () => ({ ...key, id: 'key-2', secret: 'dbk_the-secret' }))
        .answer('DELETE /v1/sites/:siteId/keys/:keyId', () => undefined as never),
  });

describe('the API keys of a site', () => {
  afterEach(unmountConsole);

  it('say what each may do and when it was used', async () => {
    const { root } = await open();
    expect(words(find(root, 'deskbell-keys')))
      .to.include('Nightly export')
      .and.include('conversations (read), contacts (read)')
      .and.include('never used');
    await expect(find(root, 'deskbell-keys')).to.be.accessible();
  });

  it('[W4] are accessible in the dark', async () => {
    const { root } = await open('dark');
    await expect(find(root, 'deskbell-keys')).to.be.accessible();
  });

  it('[A5] are made with what was ticked, and their secret is shown once', async () => {
    const { root, admin } = await open();
    // Its colours are judged when it has faded in.
    const shown = oneEvent(root, 'wa-after-show');
    find(root, 'deskbell-keys .bar wa-button').click();
    await settled(root);
    const name = find<HTMLInputElement>(root, 'deskbell-key-dialog wa-input');
    name.value = 'Statistics';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const box = everything(root).find((one) => one.matches('input[aria-label="reports: read"]'));
    (box as HTMLElement).click();
    await settled(root);
    await shown;
    await expect(find(root, 'deskbell-key-dialog')).to.be.accessible();
    find(root, 'deskbell-key-dialog wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-keys')).includes('dbk_the-secret'));
    expect(admin.calls.find(({ name: call }) => call.startsWith('POST'))?.body).to.deep.equal({
      name: 'Statistics',
      scopes: ['reports:read'],
      expiresAt: null,
    });
    find(root, 'deskbell-keys .once div:last-child wa-button').click();
    await settled(root);
    expect(words(find(root, 'deskbell-keys'))).not.to.include('dbk_the-secret');
  });

  it('are revoked after a question', async () => {
    const { root, admin } = await open();
    find(root, 'deskbell-keys .records wa-button').click();
    await settled(root);
    expect(
      everything(root).some((one) => one.matches('deskbell-confirm wa-dialog, wa-dialog[open]')),
    ).to.equal(true);
    find(root, 'deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('DELETE')));
  });
});
