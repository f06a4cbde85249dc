import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import type { FakeAdminClient } from '../../test/fake/fake-admin-client.ts';
import { find, mountConsole, settled, unmountConsole, words } from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const TEXT = 'GET /v1/sites/:siteId/articles/:articleId/translations/:language';
const SAVE = 'PUT /v1/sites/:siteId/articles/:articleId/translations/:language';

const article = {
  id: 'article-1',
  slug: 'return-goods',
  categoryId: null,
  visibility: 'public' as const,
  position: 0,
  related: [],
  createdAt: 0,
  updatedAt: 0,
  archivedAt: null,
  revision: 1,
  translations: [
    {
      language: 'en',
      title: 'How to return goods',
      version: 2,
      publishedVersion: 1,
      publishedAt: 0,
      updatedAt: 0,
    },
  ],
};
const text = {
  articleId: 'article-1',
  language: 'en',
  version: 2,
  title: 'How to return goods',
  summary: '',
  body: '## Within 30 days',
  at: 0,
  by: { kind: 'agent' as const, id: 'agent-ana', name: 'Ana Kowalska' },
};

const open = (
  path = '',
  prepare: (admin: FakeAdminClient) => void = () => undefined,
  theme: 'light' | 'dark' = 'light',
) =>
  mountConsole({
    hash: `#/fern/settings/articles${path}`,
    preferences: { theme },
    prepare: ({ admin }) => {
      admin
        .answer('GET /v1/sites/:siteId/articles', () => ({ items: [article], next: null }))
        .answer('GET /v1/sites/:siteId/article-searches', () => ({
          items: [{ words: 'invoice', language: 'en', searches: 7, unanswered: 5, opened: 0 }],
        }))
        .answer('GET /v1/sites/:siteId/articles/:articleId', () => article)
        .answer(TEXT, () => text)
        .answer('GET /v1/sites/:siteId/article-categories', () => ({
          categories: [{ id: 'orders', names: { en: 'Orders' }, children: [] }],
          version: 1,
        }))
        .answer('GET /v1/sites/:siteId/article-figures', () => ({
          items: [{ articleId: 'article-1', views: 90, helped: 12, notHelped: 3 }],
        }))
        .answer('GET /v1/sites/:siteId/articles/:articleId/feedback', () => ({
          items: [
            { articleId: 'article-1', language: 'en', helpful: false, comment: 'Which address?', at: 0 },
          ],
          next: null,
        }))
        .answer('GET /v1/sites/:siteId/articles/:articleId/translations/:language/history', () => ({
          versions: [text, { ...text, version: 1, title: 'Returns' }],
        }))
        .answer('POST /v1/sites/:siteId/articles/preview', (_input, body) => ({
          html: `<h2>${(body as { body: string }).body.replace('## ', '')}</h2><script>alert(1)</script>`,
        }))
        .answer(SAVE, () => ({ ...text, version: 3 }));
      prepare(admin);
    },
  });

async function type(root: Element, body: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(root, 'deskbell-article-editor textarea');
  field.value = body;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(root);
}

describe('the article desk', () => {
  afterEach(unmountConsole);

  it('lists how every article stands, and what was searched in vain', async () => {
    const { root } = await open();
    await waitUntil(() => words(find(root, 'deskbell-article-desk')).includes('invoice'));
    expect(words(find(root, 'deskbell-article-desk')))
      .to.include('How to return goods')
      .and.include('published, with newer changes');
    await expect(find(root, 'deskbell-article-desk')).to.be.accessible();
  });

  for (const theme of ['light', 'dark'] as const)
    it(`[W4] is accessible, ${theme}`, async () => {
      const { root } = await open('', undefined, theme);
      await waitUntil(() => words(find(root, 'deskbell-article-desk')).includes('invoice'));
      await expect(find(root, 'deskbell-article-desk')).to.be.accessible();
      const editor = (await open('/article-1', undefined, theme)).root;
      await waitUntil(() => words(find(editor, 'deskbell-article-feedback')).includes('Which address?'));
      await expect(find(editor, 'deskbell-article-editor')).to.be.accessible();
    });

  it('says what readers think of an article, and in which category it stands', async () => {
    const { root, admin } = await open('/article-1', (api) =>
      api.answer('PATCH /v1/sites/:siteId/articles/:articleId', () => article),
    );
    await waitUntil(() =>
      words(find(root, 'deskbell-article-feedback')).includes('read 90×, helped 12×, did not help 3×'),
    );
    const select = find<HTMLSelectElement>(root, 'deskbell-article-place select');
    select.value = 'orders';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('PATCH')));
    expect(admin.calls.find(({ name }) => name.startsWith('PATCH'))?.body).to.deep.equal({
      categoryId: 'orders',
      expectedRevision: 1,
    });
  });

  it('[A4] shows what is written as its readers will see it, and no markup of theirs', async () => {
    const { root } = await open('/article-1');
    await waitUntil(() => words(find(root, 'deskbell-article-preview')).includes('Within 30 days'));
    await type(root, '## Within 60 days');
    await waitUntil(() => words(find(root, 'deskbell-article-preview')).includes('Within 60 days'));
    expect(find(root, 'deskbell-article-preview').shadowRoot?.querySelector('script')).to.equal(null);
    await expect(find(root, 'deskbell-article-editor')).to.be.accessible();
  });

  it('publishes what was written, from the version it was made of', async () => {
    const { root, admin } = await open('/article-1/en');
    await type(root, 'Send it back.');
    expect(words(find(root, 'deskbell-article-editor'))).to.include('changes that nobody has saved');
    find(root, 'deskbell-article-editor wa-button[variant=brand]').click();
    await waitUntil(() =>
      words(find(root, 'deskbell-article-editor')).includes('Version 3 is what readers see.'),
    );
    expect(admin.calls.find(({ name }) => name === SAVE)?.body).to.deep.equal({
      title: 'How to return goods',
      summary: '',
      body: 'Send it back.',
      expectedVersion: 2,
      publish: true,
    });
  });

  it('keeps what was written when somebody else was faster', async () => {
    const { root } = await open('/article-1/en', (admin) =>
      admin.answer(SAVE, () => {
        throw new DeskbellError('conflict', 'unable to save: another version stands');
      }),
    );
    await type(root, 'Mine.');
    find(root, 'deskbell-article-editor wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-article-editor')).includes('Somebody else has saved'));
    expect(find<HTMLTextAreaElement>(root, 'deskbell-article-editor textarea').value).to.equal('Mine.');
  });
});
