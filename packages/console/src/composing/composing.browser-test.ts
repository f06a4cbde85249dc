import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  focused,
  mountConsole,
  type MountOptions,
  type MountedConsole,
  press,
  settled,
  unmountConsole,
  words,
  write,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const open = async (options: MountOptions = {}): Promise<MountedConsole> => {
  const mounted = await mountConsole({ hash: '#/fern/mine/conv-magda', ...options });
  await waitUntil(() => everything(mounted.root).some((element) => element.matches('deskbell-composing')));
  await settled(mounted.root);
  return mounted;
};
const field = (root: Element): HTMLTextAreaElement => find(root, 'deskbell-answer textarea');
const type = async (root: Element, text: string): Promise<void> => {
  await write(root, text);
  field(root).setSelectionRange(text.length, text.length);
};
const replies = (desk: { admin: MountedConsole['admin'] }) =>
  desk.admin.answer('GET /v1/sites/:siteId/canned-replies', () => ({
    items: [
      {
        id: 'reply-1',
        team: null,
        shortcut: 'refund',
        title: 'Refund',
        language: null,
        text: 'Dear {{contact.name|you}}, the planter is refunded to {{contact.email}}.',
        createdAt: 0,
        updatedAt: 0,
      },
      {
        id: 'reply-2',
        team: null,
        shortcut: 'hours',
        title: 'Opening hours',
        language: null,
        text: 'We are here from nine.',
        createdAt: 0,
        updatedAt: 0,
      },
    ],
    next: null,
  }));

describe('writing an answer', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] has no barrier with everything open, ${theme}`, async () => {
      const { root } = await open({ preferences: { theme }, prepare: replies });
      find(root, 'deskbell-composing .smile').click();
      await type(root, '/');
      await waitUntil(() => everything(root).some((element) => element.matches('.choices li')));
      await expect(root).to.be.accessible();
    });
  }

  it('marks what is selected by key and by button, and shows how it will look', async () => {
    const { root } = await open();
    await type(root, 'a word');
    field(root).setSelectionRange(2, 6);
    press('b', { code: 'KeyB', ctrlKey: true });
    await settled(root);
    expect(field(root).value).to.equal('a **word**');
    find(root, 'deskbell-composing .eye').click();
    await settled(root);
    expect(find(root, 'deskbell-composing .preview strong').textContent).to.equal('word');
  });

  it('puts in a canned reply by keyboard, and is not sent before its gaps are filled', async () => {
    const { root, client } = await open({ prepare: replies });
    await type(root, '/ref');
    await waitUntil(() => everything(root).some((element) => element.matches('.choices li')));
    press('Enter');
    await settled(root);
    expect(field(root).value).to.contain('‹e-mail address›');
    expect(field(root).value.slice(field(root).selectionStart, field(root).selectionEnd)).to.equal(
      '‹e-mail address›',
    );
    press('Enter');
    await settled(root);
    expect(client.conversations.get('conv-magda').calls.join()).not.to.contain('message');
    expect(words(root)).to.contain('Fill in what stands between');
    await type(root, field(root).value.replace('‹e-mail address›', 'her card'));
    press('Enter');
    await waitUntil(() =>
      client.conversations.get('conv-magda').calls.join().includes('refunded to her card'),
    );
  });

  it('closes the choices with Escape, without leaving the conversation', async () => {
    const { root } = await open({ prepare: replies });
    await type(root, '/');
    await waitUntil(() => everything(root).some((element) => element.matches('.choices li')));
    press('Escape');
    await settled(root);
    expect(everything(root).some((element) => element.matches('.choices'))).to.equal(false);
    expect(focused()?.matches('textarea')).to.equal(true);
  });

  it('[W4] closes the emoji with Escape, and goes on writing', async () => {
    const { root } = await open();
    find(root, 'deskbell-composing .smile').click();
    await waitUntil(() => focused()?.matches('.picker input'));
    press('Escape');
    await settled(root);
    expect(everything(root).some((element) => element.matches('.picker'))).to.equal(false);
    expect(focused()?.matches('textarea')).to.equal(true);
  });

  it('puts in an article as a link', async () => {
    const { root, admin } = await open();
    admin.answer('GET /v1/sites/:siteId/articles/search', ({ q }) => ({
      items: q.includes('crack')
        ? [
            {
              article: {
                id: 'article-1',
                slug: 'cracks',
                categoryId: null,
                visibility: 'public',
                language: 'en',
                languages: ['en'],
                title: 'Cracked pots',
                summary: '',
                version: 1,
                publishedAt: 0,
              },
              excerpt: 'What to do',
              matches: [],
              url: 'https://help.example/cracks',
            },
          ]
        : [],
    }));
    await type(root, 'See #crack');
    await waitUntil(() => everything(root).some((element) => element.matches('.choices li')));
    press('Enter');
    await settled(root);
    expect(field(root).value).to.equal('See [Cracked pots](https://help.example/cracks)');
  });

  it('[C1] addresses a colleague in a note by reference', async () => {
    const { root, client } = await open();
    press('n');
    await settled(root);
    await type(root, 'Glue, @be');
    await waitUntil(() => everything(root).some((element) => element.matches('.choices li')));
    press('Tab');
    await settled(root);
    expect(field(root).value).to.equal('Glue, @Ben Okafor ');
    await type(root, 'Glue, @Ben Okafor ?');
    press('Enter');
    const { timeline } = client.conversations.get('conv-magda');
    await waitUntil(() => timeline.value.items.some(({ body }) => body.type === 'note' && body.mentions));
    const { body } = timeline.value.items.at(-1)!;
    expect(body).to.deep.include({ type: 'note', mentions: ['agent-ben'] });
    await waitUntil(() => /Told of it: @ ?Ben Okafor/.test(words(root)));
  });

  it('suggests what may answer the question, and takes it by one key', async () => {
    const { root, client } = await open({ prepare: replies });
    client.conversations.get('conv-magda').visitorWrites('Can I have a refund for the planter?');
    await waitUntil(() => everything(root).some((element) => element.matches('.chip')));
    field(root).focus();
    press('1', { code: 'Digit1', altKey: true });
    await settled(root);
    expect(field(root).value).to.contain('the planter is refunded');
  });

  it('[D5] holds a message, shows how long, and takes it back into the box', async () => {
    const { root, client } = await open({ preferences: { undoSend: true } });
    const magda = client.conversations.get('conv-magda');
    await type(root, 'Too early');
    press('Enter');
    await waitUntil(() => everything(root).some((element) => element.matches('deskbell-held')));
    await settled(root);
    expect(words(root)).to.match(/Sending in \d s/);
    expect(magda.calls.join()).not.to.contain('message Too early');
    find(root, 'deskbell-held .undo').click();
    await waitUntil(() => field(root).value === 'Too early');
    press('Enter');
    await waitUntil(() => everything(root).some((element) => element.matches('deskbell-held')));
    await settled(root);
    find(root, 'deskbell-held .now').click();
    await waitUntil(() => magda.calls.includes('message Too early'));
  });

  it('opens the last own message for correction with ArrowUp in an empty box', async () => {
    const { root } = await open();
    field(root).focus();
    press('ArrowUp');
    await waitUntil(
      () => find<HTMLElementTagNameMap['wa-dialog']>(find(root, 'deskbell-edit-dialog'), 'wa-dialog').open,
    );
  });

  it('marks a draft by a machine, and sends it only after it was read', async () => {
    const { root, client } = await open({
      prepare: ({ admin }) => {
        admin.answer('GET /v1/sites/:siteId/assistance', () => ({ translate: true, draft: true }));
        admin.answer('POST /v1/sites/:siteId/conversations/:conversationId/draft', () => ({
          text: 'A new planter is on its way.',
        }));
        admin.answer('POST /v1/sites/:siteId/conversations/:conversationId/translation', (_, body) => ({
          text: `In English: ${(body as { text: string }).text.slice(0, 5)}`,
          from: 'pl',
        }));
      },
    });
    await waitUntil(() => everything(root).some((element) => element.matches('.word.draft')));
    find(root, 'deskbell-composing .word.draft').click();
    await waitUntil(() => field(root).value === 'A new planter is on its way.');
    press('Enter');
    await settled(root);
    const magda = client.conversations.get('conv-magda');
    expect(magda.calls.join()).not.to.contain('message');
    expect(words(root)).to.contain('Written by a machine');
    await expect(root).to.be.accessible();
    find(root, 'deskbell-composing .machine .accept').click();
    await settled(root);
    press('Enter');
    await waitUntil(() => magda.calls.includes('message A new planter is on its way.'));
    await waitUntil(() => everything(root).some((element) => element.matches('deskbell-translated')));
    await settled(root);
    find(root, 'deskbell-translated button').click();
    await waitUntil(() => words(root).includes('Translated by a machine'));
  });

  it('takes files by button, and shows what became of them', async () => {
    const { root } = await open();
    const input = find<HTMLInputElement>(root, 'deskbell-composing .file');
    const files = new DataTransfer();
    files.items.add(new File([], 'empty.txt'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => words(root).includes('There is nothing in this file.'));
    expect(words(root)).to.contain('empty.txt');
  });

  it('lists in the inbox where a colleague has addressed the agent, until it was looked at', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/mine' });
    const conversation = client.conversations.get('conv-magda').state.value!;
    const by = { id: 'agent-ben', name: 'Ben Okafor' };
    client.mentions.set([{ conversationId: 'conv-magda', entryId: 'e1', by, at: Date.now(), conversation }]);
    await settled(root);
    expect(words(find(root, 'deskbell-mentions'))).to.contain('Ben Okafor mentioned you: Magda Nowak');
    await expect(root).to.be.accessible();
    find(root, 'deskbell-mentions a').click();
    await waitUntil(() => client.calls.includes('clearMentions conv-magda'));
    await settled(root);
    expect(everything(root).some((element) => element.matches('deskbell-mentions li'))).to.equal(false);
  });
});
