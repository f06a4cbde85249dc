import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

const button = (root: ParentNode | null | undefined, name: string): HTMLButtonElement => {
  const found = [...(root?.querySelectorAll('button') ?? [])].find(
    ({ ariaLabel, textContent }) => ariaLabel?.endsWith(name) || textContent?.trim() === name,
  );
  if (!found) throw new Error(`unable to find the button ${name}`);
  return found;
};
const timeline = ({ find }: MountedChat): ShadowRoot => find('deskbell-timeline').shadowRoot as ShadowRoot;

async function talk(): Promise<MountedChat> {
  const mounted = await mountChat({ open: true });
  const { conversation } = mounted.client.online();
  conversation.become({ status: 'active', agent: { name: 'Anna' } });
  conversation.write('Where is my odrer?');
  conversation.hear('Which one?');
  await mounted.settled();
  return mounted;
}

describe('a person', () => {
  it('can be asked for as long as a bot has it', async () => {
    const { client, chat, settled } = await mountChat({ open: true });
    const { conversation } = client.online();
    conversation.write('Hello');
    conversation.become({ status: 'bot' });
    await settled();
    const ask = button(chat.shadowRoot, 'Talk to a person');
    ask.click();
    ask.click();
    expect(conversation.requests).to.deep.equal([['person:request', {}]]);
    conversation.become({ status: 'queued', version: 2 });
    await settled();
    expect(chat.shadowRoot?.querySelector('.person')).to.equal(null);
  });

  it('says so when nobody could be reached, and lets ask again', async () => {
    const { client, chat, find, settled } = await mountChat({ open: true });
    const { conversation } = client.online();
    conversation.become({ status: 'bot' });
    conversation.fail('internal');
    await settled();
    button(chat.shadowRoot, 'Talk to a person').click();
    await settled();
    expect(find('footer [role=alert]').textContent).to.contain('Try again');
    expect(button(chat.shadowRoot, 'Talk to a person').ariaDisabled).to.equal('false');
  });
});

describe('own texts', () => {
  it('[C4] are changed by keyboard alone; the draft comes back', async () => {
    const mounted = await talk();
    const { client, chat, find, inside, settled } = mounted;
    const { conversation } = client;
    find<HTMLElement & { value: string }>('deskbell-composer').value = 'A draft';
    button(timeline(mounted), 'Change this message').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(button(timeline(mounted), 'Change this message').ariaExpanded).to.equal('true');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled();
    const field = inside<HTMLTextAreaElement>('composer', 'textarea');
    expect(field.value).to.equal('Where is my odrer?');
    expect(find('.bar').textContent).to.contain('You are changing your message');
    expect(inside('composer', '.send').ariaLabel).to.equal('Save');
    field.select();
    await sendKeys({ type: 'Where is my order?' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(conversation.requests).to.deep.equal([
      ['message:edit', { entryId: 'item-1', text: 'Where is my order?' }],
    ]);
    expect(conversation.calls.filter((call) => call.startsWith('send'))).to.deep.equal([]);
    expect(field.value).to.equal('A draft');
    expect(chat.shadowRoot?.querySelector('.bar')).to.equal(null);
    conversation.replace('item-1', { edited: true, body: { type: 'message', text: 'Where is my order?' } });
    await settled();
    expect(timeline(mounted).textContent).to.contain('edited');
  });

  it('[C4] stay as they are on Escape, which closes nothing else', async () => {
    const mounted = await talk();
    const { client, chat, inside, settled } = mounted;
    button(timeline(mounted), 'Change this message').click();
    await settled();
    button(timeline(mounted), 'Edit').click();
    await settled();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(chat.open).to.equal(true);
    expect(inside<HTMLTextAreaElement>('composer', 'textarea').value).to.equal('');
    expect(client.conversation.requests).to.deep.equal([]);
  });

  it('[C4] are taken back, and say so meanwhile', async () => {
    const mounted = await talk();
    const { client, settled } = mounted;
    const { conversation } = client;
    let go = (): void => {};
    conversation.hold = new Promise((resolve) => (go = resolve));
    button(timeline(mounted), 'Change this message').click();
    await settled();
    button(timeline(mounted), 'Delete').click();
    await settled();
    expect(conversation.requests).to.deep.equal([['message:delete', { entryId: 'item-1' }]]);
    expect(timeline(mounted).textContent).to.contain('Saving');
    conversation.replace('item-1', { deleted: true, body: { type: 'message', text: '' } });
    go();
    await settled();
    expect(timeline(mounted).textContent).to.contain('This message was deleted');
    expect(timeline(mounted).querySelector('.change')).to.equal(null);
  });

  it('[C4] say when it could not be done', async () => {
    const mounted = await talk();
    mounted.client.conversation.fail('forbidden');
    button(timeline(mounted), 'Change this message').click();
    await mounted.settled();
    button(timeline(mounted), 'Delete').click();
    await mounted.settled();
    expect(mounted.find('footer [role=alert]').textContent).to.contain('could not be changed');
  });

  it('[C3] stay as they are once all is over', async () => {
    const mounted = await talk();
    mounted.client.conversation.become({ status: 'closed', agent: null });
    await mounted.settled();
    expect(timeline(mounted).querySelector('.change')).to.equal(null);
  });
});

describe('an offer to get back', () => {
  async function offered(channels: ('callback' | 'email')[]): Promise<MountedChat & { form(): ShadowRoot }> {
    const mounted = await talk();
    mounted.client.conversation.add({ author: { kind: 'system' }, body: { type: 'contactOffer', channels } });
    await mounted.settled();
    await customElements.whenDefined('deskbell-contact-form');
    await mounted.settled();
    const form = (): ShadowRoot =>
      mounted.inside('timeline', 'deskbell-contact-form').shadowRoot as ShadowRoot;
    return { ...mounted, form };
  }

  it('[E1] takes a number once, checks it, and shows what was left', async () => {
    const mounted = await offered(['callback', 'email']);
    const { client, form, settled } = mounted;
    const { conversation } = client;
    await expect(mounted.chat).to.be.accessible();
    const field = (): HTMLInputElement => form().querySelector('[name=address]') as HTMLInputElement;
    expect(field().type).to.equal('tel');
    field().value = '12';
    button(form(), 'Get back to me').click();
    await settled();
    expect(form().querySelector('[role=alert]')?.textContent).to.contain('area code');
    field().value = ' +48 22 123 45 67 ';
    button(form(), 'Get back to me').click();
    await settled();
    button(form(), 'Get back to me').click();
    const asked = [['contact-back:request', { channel: 'callback', address: '+48 22 123 45 67' }]];
    expect(conversation.requests).to.deep.equal(asked);
    conversation.add({
      author: { kind: 'visitor' },
      own: true,
      body: { type: 'contactRequest', channel: 'callback', address: '+48 22 123 45 67' },
    });
    await settled();
    expect(timeline(mounted).querySelector('deskbell-contact-form')).to.equal(null);
    expect(timeline(mounted).textContent).to.contain('We will call you: +48 22 123 45 67');
  });

  it('[E1] takes an address where only that is offered, and lets try again', async () => {
    const { client, form, settled } = await offered(['email']);
    client.conversation.fail('internal');
    const field = form().querySelector('[name=address]') as HTMLInputElement;
    expect([field.type, form().querySelectorAll('[type=radio]').length]).to.deep.equal(['email', 0]);
    field.value = 'vera@shop.example';
    button(form(), 'Get back to me').click();
    await settled();
    await settled();
    expect(form().querySelector('[role=alert]')?.textContent).to.contain('Try again');
    client.conversation.failure = null;
    button(form(), 'Get back to me').click();
    await settled();
    expect(client.conversation.requests.length).to.equal(2);
  });
});

it('[C2] lets write on when the time for writing again is over, without a word about it', async () => {
  const mounted = await talk();
  const { client, chat, find, inside, settled } = mounted;
  const { conversation } = client;
  conversation.become({ status: 'closed', agent: null });
  conversation.status({ status: 'closed', reason: 'reopenWindowOver' });
  await settled();
  expect(find('deskbell-composer').hidden).to.equal(false);
  expect(find('header p').textContent).to.equal('We are here');
  expect(chat.shadowRoot?.querySelector('.ask')).to.equal(null);
  expect(timeline(mounted).textContent).not.to.contain('ended');
  find<HTMLElement & { value: string }>('deskbell-composer').value = 'One more thing';
  await settled();
  inside('composer', '.send').click();
  expect(conversation.calls).to.include('send One more thing');
});
