import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { askedByBot, bot } from '../../test/asked-by-bot.ts';
import type { MountedChat } from '../../test/mount-chat.ts';

const replies = [
  { id: 'yes', label: 'Yes, please' },
  { id: 'no', label: 'No, that is all' },
];
/** One transparent pixel that needs no network. */
const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const timeline = ({ find }: MountedChat): ShadowRoot => find('deskbell-timeline').shadowRoot as ShadowRoot;
const choices = (mounted: MountedChat): HTMLButtonElement[] => [
  ...timeline(mounted).querySelectorAll<HTMLButtonElement>('.choice'),
];
describe('choices', () => {
  it('stand below what is asked until one is picked, and the answer is a bubble of its own', async () => {
    const mounted = await askedByBot({ type: 'quickReplies', text: 'Shall I **begin**?', replies });
    const { client, settled } = mounted;
    const { conversation } = client;
    await expect(mounted.chat).to.be.accessible();
    expect(choices(mounted).map(({ textContent }) => textContent?.trim())).to.deep.equal([
      'Yes, please',
      'No, that is all',
    ]);
    let go = (): void => {};
    conversation.hold = new Promise((resolve) => (go = resolve));
    choices(mounted)[0]?.click();
    choices(mounted)[1]?.click();
    await settled();
    expect(conversation.requests).to.deep.equal([
      ['answer:give', { to: 'item-2', answer: { kind: 'choice', id: 'yes' } }],
    ]);
    expect(choices(mounted).map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal(['true', 'true']);
    expect(choices(mounted)[0]?.className).to.contain('picked');
    conversation.add({
      author: { kind: 'visitor' },
      own: true,
      body: { type: 'answer', to: 'item-2', text: 'Yes, please', choice: replies[0] },
    });
    go();
    await settled();
    expect(choices(mounted)).to.deep.equal([]);
    expect(timeline(mounted).querySelector('.block.near .text')?.textContent?.trim()).to.equal('Yes, please');
  });

  it('[W4] lead the keyboard from one question to the next, and to the composer at the end', async () => {
    const mounted = await askedByBot({ type: 'quickReplies', text: 'Shall I begin?', replies });
    const { client, settled } = mounted;
    const { conversation } = client;
    choices(mounted)[0]?.focus();
    await sendKeys({ press: 'Enter' });
    const answer = (to: string) =>
      conversation.add({ author: { kind: 'visitor' }, own: true, body: { type: 'answer', to, text: 'Yes' } });
    answer('item-2');
    await settled();
    expect(timeline(mounted).activeElement?.className).to.equal('scroller');
    conversation.add({ author: bot, body: { type: 'quickReplies', text: 'Is it broken?', replies } });
    await settled();
    await settled();
    expect(timeline(mounted).activeElement).to.equal(choices(mounted)[0]);
    answer('item-4');
    conversation.become({ status: 'queued' });
    await settled();
    await settled();
    expect(mounted.chat.shadowRoot?.activeElement?.localName).to.equal('deskbell-composer');
  });

  it('[W4] are read out with what is asked', async () => {
    const mounted = await askedByBot({ type: 'quickReplies', text: 'Shall I begin?', replies });
    // What came before this could be shown is read out once it can.
    const spoken = [...(mounted.chat.shadowRoot?.querySelectorAll('footer [role=status]') ?? [])];
    expect(spoken.map(({ textContent }) => textContent).join()).to.contain('No, that is all');
    mounted.client.conversation.add({
      author: bot,
      body: { type: 'quickReplies', text: 'And now?', replies },
    });
    await mounted.settled();
    expect(timeline(mounted).querySelector(':host > [role=status], [role=status]')?.textContent).to.contain(
      'And now?',
    );
  });

  it('are gone when the visitor writes instead, and when people take over', async () => {
    const mounted = await askedByBot({ type: 'quickReplies', text: 'Shall I begin?', replies });
    mounted.client.conversation.become({ status: 'queued' });
    await mounted.settled();
    expect(choices(mounted)).to.deep.equal([]);
    mounted.client.conversation.become({ status: 'bot' });
    mounted.client.conversation.write('Hm');
    await mounted.settled();
    expect(choices(mounted)).to.deep.equal([]);
  });

  it('say so when one could not be taken', async () => {
    const mounted = await askedByBot({ type: 'quickReplies', text: 'Shall I begin?', replies });
    mounted.client.conversation.fail('conflict');
    choices(mounted)[0]?.click();
    await mounted.settled();
    expect(timeline(mounted).querySelector('[role=alert]')?.textContent).to.contain('as a message');
    expect(choices(mounted)[0]?.ariaDisabled).to.equal('false');
  });

  it('leave the way to a person on the screen', async () => {
    const mounted = await askedByBot({ type: 'quickReplies', text: 'Shall I begin?', replies });
    expect(mounted.find('.person').textContent?.trim()).to.equal('Talk to a person');
  });
});

describe('a card', () => {
  const card = {
    type: 'card',
    title: 'A tea pot',
    text: 'Blue, *one* litre',
    image: { url: picture, alt: 'A blue pot' },
    links: [
      { label: 'Look at it', url: 'https://shop.example/pot' },
      { label: 'Call us', url: 'tel:+48221234567' },
      { label: 'Never', url: 'javascript:alert(1)' },
    ],
    replies: [{ id: 'buy', label: 'I take it' }],
  } as const;

  it('[A4] shows a picture in its room, links that are links, and choices', async () => {
    const mounted = await askedByBot({ ...card, links: [...card.links], replies: [...card.replies] });
    await expect(mounted.chat).to.be.accessible();
    const image = mounted.inside<HTMLImageElement>('timeline', '.card img');
    expect([image.alt, image.loading]).to.deep.equal(['A blue pot', 'lazy']);
    expect(Math.abs(image.clientWidth / image.clientHeight - 16 / 9)).to.be.lessThan(0.02);
    const links = [...timeline(mounted).querySelectorAll<HTMLAnchorElement>('.card a')];
    expect(links.map(({ href, target }) => [href, target])).to.deep.equal([
      ['https://shop.example/pot', '_blank'],
      ['tel:+48221234567', ''],
    ]);
    choices(mounted)[0]?.click();
    expect(mounted.client.conversation.requests[0]?.[1]).to.deep.equal({
      to: 'item-2',
      answer: { kind: 'choice', id: 'buy' },
    });
  });
});

it('an article opens in place of the conversation', async () => {
  const mounted = await askedByBot({
    type: 'article',
    articleId: 'returns',
    title: 'How to return something',
    excerpt: 'Within thirty days, in its own box.',
  });
  await expect(mounted.chat).to.be.accessible();
  expect(mounted.inside('timeline', '.article').textContent).to.contain('Within thirty days');
});
