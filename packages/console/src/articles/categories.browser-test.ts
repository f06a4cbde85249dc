import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  focused,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const categories = [
  { id: 'orders', names: { en: 'Orders' }, children: [{ id: 'returns', names: { en: 'Returns' } }] },
  { id: 'account', names: { en: 'Account' }, children: [] },
];
const PUT = 'PUT /v1/sites/:siteId/article-categories';

const open = (theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash: '#/fern/settings/categories',
    preferences: { theme },
    prepare: ({ admin }) =>
      admin
        .answer('GET /v1/sites/:siteId/article-categories', () => ({ categories, version: 4 }))
        .answer(PUT, (_input, body) => ({ ...(body as { categories: typeof categories }), version: 5 })),
  });

const rows = (root: Element): Element[] =>
  everything(find(root, 'deskbell-article-categories')).filter((one) => one.matches('.records > li'));
const ids = (root: Element): string[] =>
  rows(root).map(
    (row) => `${row.matches('.below') ? '.' : ''}${row.querySelector('[dir=ltr]')?.textContent ?? ''}`,
  );

describe('the categories of the articles', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const)
    it(`[W4] are accessible, ${theme}`, async () => {
      const { root } = await open(theme);
      expect(ids(root)).to.deep.equal(['orders', '.returns', 'account']);
      await expect(find(root, 'deskbell-article-categories')).to.be.accessible();
    });

  it('[W4] are put in order by keyboard, and the focus stays on what is moved', async () => {
    const { root, admin } = await open();
    const up = rows(root)[2]?.querySelector<HTMLElement>('[data-do=up]');
    up?.focus();
    up?.click();
    await settled(root);
    expect(ids(root)).to.deep.equal(['account', 'orders', '.returns']);
    expect(focused()?.getAttribute('aria-label')).to.equal('Move Account up');
    expect(words(find(root, 'deskbell-article-categories'))).to.include('Account: place 1 of 3');
    rows(root)[2]?.querySelector<HTMLElement>('[data-do=out]')?.click();
    await settled(root);
    find(root, 'deskbell-article-categories wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-article-categories')).includes('Readers see them so'));
    expect(admin.calls.find(({ name }) => name === PUT)?.body).to.deep.equal({
      expectedVersion: 4,
      categories: [
        { id: 'account', names: { en: 'Account' }, children: [] },
        { id: 'orders', names: { en: 'Orders' }, children: [] },
        { id: 'returns', names: { en: 'Returns' }, children: [] },
      ],
    });
  });

  it('are dragged, too', async () => {
    const { root } = await open();
    const [first, , last] = rows(root);
    last?.dispatchEvent(new DragEvent('dragstart', { dataTransfer: new DataTransfer(), bubbles: true }));
    const clientY = (first?.getBoundingClientRect().top ?? 0) + 2;
    first?.dispatchEvent(new DragEvent('dragover', { clientY, bubbles: true, cancelable: true }));
    await settled(root);
    first?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true }));
    await settled(root);
    expect(ids(root)).to.deep.equal(['account', 'orders', '.returns']);
  });

  it('are added with an address made of their name, and kept when somebody else was faster', async () => {
    const { root, admin } = await open();
    admin.answer(PUT, () => {
      throw new DeskbellError('conflict', 'another version stands');
    });
    const field = find<HTMLInputElement>(root, 'deskbell-article-categories wa-input');
    field.value = 'Gift cards';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    find<HTMLFormElement>(root, 'deskbell-article-categories form').requestSubmit();
    await settled(root);
    expect(ids(root).at(-1)).to.equal('gift-cards');
    find(root, 'deskbell-article-categories wa-button[variant=brand]').click();
    await waitUntil(() =>
      words(find(root, 'deskbell-article-categories')).includes('Somebody else has saved'),
    );
    expect(ids(root)).to.have.length(4);
  });
});
