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

const BEN = { id: 'agent-ben', name: 'Ben' };

async function open(options: MountOptions = {}) {
  const mounted: MountedConsole = await mountConsole({ hash: '#/fern/mine/conv-magda', ...options });
  const { root } = mounted;
  await waitUntil(() => customElements.get('deskbell-colleagues') !== undefined);
  await waitUntil(() => everything(root).some((element) => element.matches('deskbell-composing')));
  await settled(root);
  const handle = mounted.client.conversations.get('conv-magda');
  return { ...mounted, handle };
}

const field = (root: Element): HTMLTextAreaElement => find(root, 'deskbell-answer textarea');
const sentBy = ({ handle }: Awaited<ReturnType<typeof open>>): string[] =>
  handle.timeline.value.items.flatMap(({ body, own }) => (own && body.type === 'message' ? body.text : []));
const enter = async (root: Element): Promise<void> => {
  field(root).focus();
  press('Enter');
  await settled(root);
};
const asks = (root: Element): boolean =>
  everything(root).some((element) => element.matches('[role=alertdialog]'));

describe('working on one conversation with others', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] has no barrier with everything shown, ${theme}`, async () => {
      const { handle, root } = await open({ preferences: { theme } });
      handle.colleagues.set([{ ...BEN, doing: 'replying' }]);
      handle.preview.set('And my other planter');
      handle.drafts.tell('reply', { text: 'Dear Magda', other: { text: 'Dear Magda, it', at: 1 } });
      await settled(root);
      await expect(root).to.be.accessible();
    }).timeout(30_000);

    it(`[W4] has no barrier while it asks, ${theme}`, async () => {
      const { handle, root } = await open({ preferences: { theme } });
      handle.colleagues.set([{ ...BEN, doing: 'replying' }]);
      handle.drafts.tell('reply', { text: 'Dear Magda' });
      await settled(root);
      await enter(root);
      expect(asks(root)).to.equal(true);
      await expect(root).to.be.accessible();
    }).timeout(30_000);
  }

  it('[D7] says who else looks and writes, and tells them of this agent as long as the page can be seen', async () => {
    const { handle, root } = await open();
    expect(handle.looks).to.equal(1);
    handle.colleagues.set([
      { ...BEN, doing: 'looking' },
      { id: 'agent-cleo', name: 'Cleo', doing: 'replying' },
    ]);
    await settled(root);
    const line = words(find(root, 'deskbell-colleagues'));
    expect(line).to.include('Cleo is writing an answer · Ben is looking at this too');
    handle.colleagues.set([]);
    await settled(root);
    expect(words(find(root, 'deskbell-colleagues')).trim()).to.equal('');
    await write(root, 'Dear');
    expect(handle.writing).to.equal('reply');
    await write(root, '');
    expect(handle.writing).to.equal(null);
    location.hash = '#/fern/mine';
    await waitUntil(() => handle.looks === 0);
  });

  it('[D7] shows what the visitor is writing, and no more when it has come', async () => {
    const { handle, root } = await open();
    handle.preview.set('Is it **bold**?');
    await settled(root);
    expect(words(find(root, 'deskbell-visitor-preview'))).to.include('Is it **bold**?');
    handle.preview.set('');
    await settled(root);
    expect(words(find(root, 'deskbell-visitor-preview')).trim()).to.equal('');
  });

  it('asks once before a second answer, with what was written, and Enter sends it', async () => {
    const opened = await open();
    const { handle, root } = opened;
    await write(root, 'I will look into it');
    handle.add({ kind: 'agent', ...BEN }, { type: 'message', text: 'A new planter is on its way.' });
    await settled(root);
    const before = sentBy(opened).length;
    await enter(root);
    expect(words(find(root, '[role=alertdialog]'))).to.include('A new planter is on its way.');
    expect(sentBy(opened)).to.have.length(before);
    expect(field(root).value).to.equal('I will look into it');
    await enter(root);
    expect(sentBy(opened).at(-1)).to.equal('I will look into it');
    expect(asks(root)).to.equal(false);
    await write(root, 'One more thing');
    await enter(root);
    expect(sentBy(opened).at(-1)).to.equal('One more thing');
  });

  it('keeps the answer in the box with Escape, and asks again only for something new', async () => {
    const opened = await open();
    const { handle, root } = opened;
    await write(root, 'Dear Magda');
    handle.colleagues.set([{ ...BEN, doing: 'replying' }]);
    await enter(root);
    expect(words(find(root, '[role=alertdialog]'))).to.include('Ben is writing an answer just now');
    field(root).focus();
    press('Escape');
    await settled(root);
    expect(asks(root)).to.equal(false);
    expect(focused()).to.equal(field(root));
    expect(field(root).value).to.equal('Dear Magda');
    await enter(root);
    expect(sentBy(opened).at(-1)).to.equal('Dear Magda');
  });

  it('does not ask for what was there before the agent began, nor for a note', async () => {
    const opened = await open();
    const { handle, root } = opened;
    handle.add({ kind: 'agent', ...BEN }, { type: 'message', text: 'I have asked the shop.' });
    await settled(root);
    await write(root, 'Thank you, Ben');
    await enter(root);
    expect(asks(root)).to.equal(false);
    expect(sentBy(opened).at(-1)).to.equal('Thank you, Ben');
    handle.colleagues.set([{ ...BEN, doing: 'replying' }]);
    press('.', { ctrlKey: true });
    await settled(root);
    await write(root, 'For us alone');
    await enter(root);
    expect(asks(root)).to.equal(false);
  });

  it('[D8] takes over what was written on another device, and keeps the other one at hand', async () => {
    const { handle, root, client } = await open();
    handle.drafts.tell('reply', { text: 'From my phone' });
    await settled(root);
    expect(field(root).value).to.equal('From my phone');
    handle.drafts.tell('reply', { other: { text: 'From the office', at: 1 } });
    await settled(root);
    const notice = find(root, 'deskbell-answer .crossing');
    expect(words(notice)).to.include('From the office');
    find(notice, 'wa-button').click();
    await settled(root);
    expect(field(root).value).to.equal('From the office');
    expect(words(find(root, 'deskbell-answer .crossing'))).to.include('From my phone');
    find(root, 'deskbell-answer .crossing wa-button:nth-of-type(2)').click();
    await settled(root);
    expect(everything(find(root, 'deskbell-answer')).some((one) => one.matches('.crossing'))).to.equal(false);
    handle.drafts.tell('reply', { saved: false });
    client.connection.set({ status: 'connecting', attempt: 2 });
    await settled(root);
    expect(words(find(root, 'deskbell-answer'))).to.include('Kept on this device');
  });
});
