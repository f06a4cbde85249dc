import { expect } from '@open-wc/testing';
import {
  find,
  mountConsole,
  press,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const VISIT = 'GET /v1/sites/:siteId/conversations/:conversationId/visit';
const page = (path: string, title: string, at: number) => ({
  url: `https://fern.example/${path}`,
  title,
  at,
});

async function open(pages: ReturnType<typeof page>[] = []) {
  const scene = await mountConsole({
    hash: '#/fern/mine/conv-magda',
    prepare: ({ admin }) => admin.answer(VISIT, () => ({ device: null, pages: [...pages] })),
  });
  const { root, client } = scene;
  const said = (): string => words(find(root, 'deskbell-timeline'));
  return { root, said, magda: client.conversations.get('conv-magda'), pages };
}

describe('the lines of a conversation', () => {
  afterEach(unmountConsole);

  it('show the way of the visitor, and what comes to it', async () => {
    const now = Date.now() + 3_600_000;
    const { root, said, magda, pages } = await open([page('pots', 'Pots', now)]);
    await waitUntil(() => said().includes('Page looked at: Pots'));
    pages.push(page('glue', 'Glue', now + 1_000));
    magda.onPage.set({ url: 'https://fern.example/glue', title: 'Glue', referrer: '' });
    await waitUntil(() => said().includes('Pages looked at: 2'));
    find<HTMLElement>(root, 'deskbell-timeline deskbell-event summary').click();
    await expect(find(root, 'deskbell-timeline')).to.be.accessible();
  });

  it('[W4] are by one key only what was said, and by the same all that happened', async () => {
    const { root, said, magda } = await open();
    magda.addStatus('active', 'assigned');
    await settled(root);
    const all = said();
    press('o');
    await settled(root);
    expect(said().length).to.be.below(all.length);
    expect(said()).not.to.include('was given');
    press('o');
    await settled(root);
    expect(said()).to.equal(all);
  });
});
