import { DeskbellError } from '@deskbell/sdk/agent';
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
import { waitUntil } from '../../test/element/wait-until.ts';
import type { SampleDesk } from '../../test/element/mount-console.ts';

const lines = (root: Element) => everything(root).filter((element) => element.matches('deskbell-inbox-line'));
const names = (root: Element): string[] => lines(root).map((line) => find(line, '.name').textContent);
const focusedName = (): string | undefined => focused()?.querySelector('.name')?.textContent;

/** So many conversations that nobody has, the newest first. */
function crowd(count: number) {
  return ({ client }: SampleDesk): void => {
    const sample = client.conversations.get('conv-irina').state.value!;
    client.crowd = Array.from({ length: count }, (_, index) => ({
      ...sample,
      id: `crowd-${index}`,
      startedAt: Date.now() - 1_000 * index,
      lastEntryAt: Date.now() - 1_000 * index,
      contact: { ...sample.contact, name: `Visitor ${index}` },
    }));
  };
}

async function type(root: Element, text: string): Promise<void> {
  const field = find<HTMLInputElement>(root, 'deskbell-inbox input[type=search]');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(root);
}

function choose(root: Element, selector: string, value: string): void {
  const field = find<HTMLSelectElement>(root, selector);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const hundredThousand = 100_000;

describe('lists of any length', function () {
  this.timeout(30_000);
  afterEach(unmountConsole);

  it('hold only what is seen of a hundred thousand, and lead by keys to both ends', async () => {
    const { root } = await mountConsole({ hash: '#/fern/open', prepare: crowd(hundredThousand) });
    expect(lines(root).length).to.be.lessThan(60);
    const list = find(root, 'deskbell-inbox .list');
    list.scrollTop = list.scrollHeight / 2;
    await waitUntil(() => names(root).some((name) => /^Visitor (4[5-9]|5[0-4])\d{3}$/.test(name)));
    expect(lines(root).length).to.be.lessThan(60);
    const item = find(root, 'deskbell-inbox li');
    expect(Number(item.getAttribute('aria-setsize'))).to.be.greaterThan(hundredThousand);
    expect(Number(item.getAttribute('aria-posinset'))).to.be.greaterThan(40_000);
    find(root, 'deskbell-inbox-line').focus();
    press('End');
    await waitUntil(() => focusedName() === `Visitor ${hundredThousand - 1}` || undefined);
    press('Home');
    await settled(root);
    press('PageDown');
    await settled(root);
    expect(lines(root).length).to.be.lessThan(60);
  });

  it('keep what is looked at in its place when others come above it', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/open', prepare: crowd(2_000) });
    const list = find(root, 'deskbell-inbox .list');
    list.scrollTop = 40_000;
    await settled(root);
    const top = (): { name: string; at: number } => {
      const edge = list.getBoundingClientRect().top;
      const line = lines(root).find((one) => one.getBoundingClientRect().bottom > edge + 1)!;
      return { name: find(line, '.name').textContent, at: line.getBoundingClientRect().top - edge };
    };
    const before = top();
    const [first] = client.crowd;
    client.crowd = [
      ...Array.from({ length: 7 }, (_, index) => ({
        ...first!,
        id: `late-${index}`,
        lastEntryAt: Date.now() + 60_000 + index,
      })),
      ...client.crowd,
    ];
    client.ready();
    await settled(root);
    const after = top();
    expect(after.name).to.equal(before.name);
    expect(Math.abs(after.at - before.at)).to.be.lessThan(2);
  });
});

describe('searching', () => {
  afterEach(unmountConsole);

  it('[W4] begins with a key, marks what was found, and leads there by keys', async () => {
    const { root, client } = await mountConsole({
      prepare: ({ client }) => {
        const conversation = client.conversations.get('conv-irina').state.value!;
        client.finds.set('order', {
          results: [
            { conversation, entryId: 'e1', seq: 4, excerpt: 'Where is my order now?', matches: [[12, 17]] },
          ],
          next: null,
        });
      },
    });
    press('/');
    expect(focused()?.getAttribute('type')).to.equal('search');
    await type(root, 'order');
    expect(client.calls).to.include('search order');
    expect(find(root, 'deskbell-found mark').textContent).to.equal('order');
    expect(words(find(root, 'deskbell-found'))).to.include('Ирина');
    press('ArrowDown');
    expect(focused()?.getAttribute('href')).to.equal('#/fern/mine/conv-irina');
    await expect(find(root, 'deskbell-found')).to.be.accessible();
    press('Escape');
    await settled(root);
    expect(everything(root).some((element) => element.matches('deskbell-found'))).to.equal(false);
    expect(names(root)).to.have.length(3);
  });

  it('says that nothing was found, and what to do', async () => {
    const { root } = await mountConsole();
    await type(root, 'nowhere');
    expect(words(find(root, 'deskbell-found'))).to.include('Nothing found');
  });
});

describe('filters and saved views', () => {
  afterEach(unmountConsole);

  const saved = {
    id: 'view-1',
    name: 'Waiting longest',
    shared: true,
    view: 'open' as const,
    filter: { unread: true as const },
    order: 'longestWait' as const,
    agentId: 'agent-ben',
    createdAt: 1,
    updatedAt: 1,
  };
  const withViews = ({ admin }: SampleDesk): void => {
    admin
      .answer('GET /v1/sites/:siteId/saved-views', () => ({ views: [saved] }))
      .answer('GET /v1/sites/:siteId/tags', () => ({ items: [], next: null }))
      .answer('POST /v1/sites/:siteId/saved-views', (_input, body) => ({
        ...saved,
        ...(body as object),
        id: 'view-2',
        createdAt: 2,
      }));
  };

  it('[W4] are accessible in the dark', async () => {
    const preferences = { theme: 'dark' as const };
    const { root } = await mountConsole({ hash: '#/fern/open', prepare: withViews, preferences });
    find(root, 'deskbell-inbox [data-filter]').click();
    await settled(root);
    await expect(find(root, 'deskbell-filter')).to.be.accessible();
  });

  it('shows what fits, says so when nothing does, and leads back', async () => {
    const { root } = await mountConsole({ hash: '#/fern/open', prepare: withViews });
    const before = names(root).length;
    find(root, 'deskbell-inbox [data-filter]').click();
    await settled(root);
    await expect(find(root, 'deskbell-filter')).to.be.accessible();
    choose(root, 'deskbell-filter select[name=agent]', 'agent-ben');
    await settled(root);
    expect(names(root).length).to.be.lessThan(before);
    expect(words(find(root, 'deskbell-inbox'))).to.include('Filter, conditions: 1');
    find(root, 'deskbell-filter input[name=vip]').click();
    await settled(root);
    expect(words(find(root, 'deskbell-inbox'))).to.include('Nothing fits');
    find(root, 'deskbell-inbox .empty wa-button').click();
    await settled(root);
    expect(names(root)).to.have.length(before);
  });

  it('keeps a view under a name, and finds it again in the menu', async () => {
    const { root, admin, client } = await mountConsole({ hash: '#/fern/open', prepare: withViews });
    find(root, 'deskbell-inbox [data-filter]').click();
    await settled(root);
    choose(root, 'deskbell-filter select[name=order]', 'oldest');
    await settled(root);
    find(root, 'deskbell-filter [data-do=save]').click();
    await settled(root);
    find<HTMLInputElement>(root, 'deskbell-filter form input[name=name]').value = 'Oldest first';
    find<HTMLFormElement>(root, 'deskbell-filter form').requestSubmit();
    await settled(root);
    const post = admin.calls.find(({ name }) => name === 'POST /v1/sites/:siteId/saved-views');
    expect(post?.body).to.deep.equal({
      name: 'Oldest first',
      shared: false,
      view: 'open',
      filter: {},
      order: 'oldest',
    });
    expect(words(find(root, 'deskbell-inbox nav'))).to.include('Oldest first');
    const menu = find(root, 'deskbell-inbox nav wa-dropdown');
    menu.dispatchEvent(new CustomEvent('wa-select', { detail: { item: { value: 'saved:view-1' } } }));
    await settled(root);
    expect(find(root, 'deskbell-inbox [data-more-views]').textContent).to.include('Waiting longest');
    expect(client.openInboxes).to.include('fern/open');
  });

  it('leaves the filter with its view', async () => {
    const { root } = await mountConsole({ hash: '#/fern/open', prepare: withViews });
    find(root, 'deskbell-inbox [data-filter]').click();
    await settled(root);
    find(root, 'deskbell-filter input[name=vip]').click();
    await settled(root);
    find(root, 'a[data-view=mine]').click();
    await waitUntil(() => location.hash === '#/fern/mine');
    await settled(root);
    expect(names(root)).to.have.length(3);
  });
});

describe('many at once', () => {
  afterEach(unmountConsole);

  it('[W4] chooses by key and by range, deals with each, and says which did not work and why', async () => {
    const { root, client } = await mountConsole();
    press('j');
    press('x');
    await settled(root);
    expect(words(find(root, 'deskbell-bulk'))).to.include('Selected: 1');
    const box = find(lines(root)[2]!, 'input');
    box.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, composed: true }));
    await settled(root);
    expect(words(find(root, 'deskbell-bulk'))).to.include('Selected: 3');
    await expect(find(root, 'deskbell-inbox')).to.be.accessible();
    const tomas = client.conversations.get('conv-tomas');
    tomas.resolve = () => Promise.reject(new DeskbellError('conflict', 'unable to resolve'));
    find(root, 'deskbell-bulk [data-do=resolve]').click();
    await waitUntil(() => words(find(root, 'deskbell-bulk')).includes('Did not work: 1') || undefined);
    await settled(root);
    expect(words(find(root, 'deskbell-bulk'))).to.include('Tomáš Dvořák');
    expect(words(find(root, 'deskbell-bulk'))).to.include('Selected: 1');
    expect(client.conversations.get('conv-magda').state.value?.status).to.equal('resolved');
    press('Escape');
    await settled(root);
    expect(everything(root).some((element) => element.matches('deskbell-bulk'))).to.equal(false);
  });

  it('asks once what they were about where the site wants to know, and resolves each with it', async () => {
    const { root, client } = await mountConsole({
      prepare: ({ client: { served } }) => {
        const wrapUp = { required: true, reasons: { care: { name: 'Plant care' } }, rootCauses: {} };
        served.versions = served.versions.map((version) => ({
          ...version,
          configuration: { ...version.configuration, wrapUp },
        }));
      },
    });
    press('j');
    press('x');
    await settled(root);
    const box = find(lines(root)[2]!, 'input');
    box.dispatchEvent(new MouseEvent('click', { shiftKey: true, bubbles: true, composed: true }));
    await settled(root);
    const shown = oneEvent(root, 'wa-after-show');
    find(root, 'deskbell-bulk [data-do=resolve]').click();
    await shown;
    await settled(root);
    await expect(find(root, 'deskbell-wrap-up-dialog')).to.be.accessible();
    const calls = ['conv-magda', 'conv-tomas'].map((id) => client.conversations.get(id).calls);
    expect(calls.flat().filter((call) => call.startsWith('resolve'))).to.deep.equal([]);
    find(root, 'deskbell-wrap-up-dialog input[name=reason]').click();
    const buttons = everything(find(root, 'deskbell-wrap-up-dialog')).filter((one) =>
      one.matches('wa-button[slot=footer]'),
    );
    (buttons.at(-1) as HTMLElement).click();
    await waitUntil(() => calls.every((made) => made.includes('resolve care solved')) || undefined);
  });

  it('asks before it ends conversations for good', async () => {
    const { root, client } = await mountConsole();
    press('j');
    press('x');
    await settled(root);
    find(root, 'deskbell-bulk [data-do=end]').click();
    await settled(root);
    expect(client.conversations.get('conv-magda').state.value?.status).to.equal('active');
    find(root, 'deskbell-bulk [data-do=end-all]').click();
    await waitUntil(
      () => client.conversations.get('conv-magda').state.value?.status === 'closed' || undefined,
    );
  });
});
