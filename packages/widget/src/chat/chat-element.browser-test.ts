import { DeskbellError } from '@deskbell/sdk';
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountChat } from '../../test/mount-chat.ts';

const deepFocus = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

describe('keyboard', () => {
  it('[W4] opens by Enter, writes, sends, closes by Escape, and gives the focus back', async () => {
    const { chat, client, find, inside, settled } = await mountChat();
    await sendKeys({ press: 'Tab' });
    expect(deepFocus()).to.equal(find('.launcher'));
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(chat.open).to.equal(true);
    expect(deepFocus()).to.equal(inside('composer', 'textarea'));
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Shift+Enter' });
    await sendKeys({ type: 'there' });
    await sendKeys({ press: 'Enter' });
    expect(client.conversation.calls).to.include('send Hello\nthere');
    await settled();
    expect(inside<HTMLTextAreaElement>('composer', 'textarea').value).to.equal('');
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(chat.open).to.equal(false);
    expect(deepFocus()).to.equal(find('.launcher'));
  });

  it('[W4] Escape closes the menu first', async () => {
    const { chat, find, settled } = await mountChat({ open: true });
    find('.more').focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(find('.menu').checkVisibility()).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(chat.shadowRoot?.querySelector('.menu')).to.equal(null);
    expect(chat.open).to.equal(true);
  });

  it('leaves Enter to an input method that is composing', async () => {
    const { client, find, inside, settled } = await mountChat({ open: true });
    find<HTMLElement & { value: string }>('deskbell-composer').value = 'にほん';
    await settled();
    const field = inside('composer', 'textarea');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(client.conversation.calls).to.deep.equal([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(client.conversation.calls).to.include('send にほん');
  });
});

describe('connecting', () => {
  it('[W1] connects on opening, not before', async () => {
    const { chat, client, settled } = await mountChat();
    expect(client.calls).to.deep.equal([]);
    chat.show();
    await settled();
    expect(client.calls).to.deep.equal(['open']);
  });

  it('[W1] writes without waiting for a connection, and says when it will be sent', async () => {
    const { client, find, inside, settled } = await mountChat({ open: true });
    client.offline();
    await settled();
    expect(find('.notice').textContent).to.contain('You are offline');
    find<HTMLElement & { value: string; send(): boolean }>('deskbell-composer').value = 'Hello';
    await settled();
    inside('composer', '.send').click();
    await settled();
    expect(inside('timeline', '.meta').textContent).to.contain('Will be sent when you are back online');
  });

  it('[W2] stores nothing before the first message', async () => {
    localStorage.clear();
    const { chat, client, settled } = await mountChat({ open: true });
    client.online();
    await settled();
    chat.close();
    await settled();
    expect(localStorage.length).to.equal(0);
    expect(document.cookie).to.equal('');
    expect(await indexedDB.databases()).to.deep.equal([]);
  });

  it('gives back what the desk did not keep', async () => {
    const { client, find, inside, settled } = await mountChat({ open: true });
    client.conversation.fail('too_large');
    find<HTMLElement & { value: string }>('deskbell-composer').value = 'A long story';
    await settled();
    inside('composer', '.send').click();
    await settled();
    await settled();
    expect(inside<HTMLTextAreaElement>('composer', 'textarea').value).to.equal('A long story');
  });
});

describe('news', () => {
  it('[W4] counts what is unread on the bubble, in its name, and aloud', async () => {
    const { client, find, settled } = await mountChat();
    client.unread.set(1);
    await settled();
    expect(find('.badge').textContent).to.equal('1');
    expect(find('.launcher').ariaLabel).to.equal('Chat with us, 1 new message');
    expect(find('[role=status]:not(.panel *)').textContent).to.equal('1 new message');
    client.unread.set(5);
    await settled();
    expect(find('.launcher').ariaLabel).to.equal('Chat with us, 5 new messages');
  });

  it('[W4] reads new messages of others aloud, and neither history nor own ones', async () => {
    const { client, inside, settled } = await mountChat({ open: true });
    const { timeline } = client.online().conversation;
    timeline.set({ items: [], complete: false, status: 'loading' });
    await settled();
    client.conversation.hear('Old');
    timeline.set({ ...timeline.value, status: 'ready' });
    await settled();
    const live = inside('timeline', '[aria-live=polite]');
    expect(live.textContent).to.equal('');
    client.conversation.write('Mine');
    await settled();
    expect(live.textContent).to.equal('');
    client.conversation.hear('New');
    await settled();
    expect(live.textContent).to.equal('Anna: New');
  });

  it('[D10] marks as read what is looked at, and keeps the divider where it was', async () => {
    const { chat, client, inside, settled } = await mountChat();
    const { conversation } = client.online();
    conversation.write('a');
    conversation.hear('b');
    conversation.become({ marks: { visitor: 1, agent: 1 } });
    conversation.unread.set(1);
    await settled();
    expect(conversation.calls).to.deep.equal([]);
    chat.show();
    await settled();
    expect(conversation.calls).to.deep.equal(['markRead']);
    conversation.become({ marks: { visitor: 2, agent: 1 } });
    conversation.hear('c');
    await settled();
    expect(inside('timeline', '.unread').nextElementSibling?.nextElementSibling?.textContent).to.contain('b');
  });

  it('[D8] tells the page of a message once', async () => {
    const { chat, client } = await mountChat();
    setTimeout(() => client.announce(client.conversation.hear('Hello!')));
    const event = await oneEvent<CustomEvent<unknown>>(chat, 'deskbell-message');
    expect(event.detail).to.deep.equal({ name: 'Anna', text: 'Hello!' });
  });
});

describe('ending', () => {
  it('[C3] asks first, ends, and offers a new conversation', async () => {
    const { client, find, inside, settled } = await mountChat({ open: true });
    client.online().conversation.write('a');
    client.conversation.become({ status: 'active' });
    await settled();
    find('.more').click();
    await settled();
    find('.menu button').click();
    await settled();
    expect(deepFocus()).to.equal(find('.keep'));
    find('.ask .strong').click();
    await settled();
    await settled();
    expect(client.conversation.calls).to.include('end');
    expect(find('deskbell-composer').hidden).to.equal(true);
    const startNew = find('.ask .strong');
    expect(startNew.textContent?.trim()).to.equal('Start a new conversation');
    startNew.click();
    await settled();
    expect(client.calls).to.include('startNew');
    expect(find('deskbell-composer').hidden).to.equal(false);
    expect(deepFocus()).to.equal(inside('composer', 'textarea'));
  });

  it('[C3] says so when it could not be done', async () => {
    const { client, find, settled } = await mountChat({ open: true });
    client.online().conversation.become({ status: 'active' });
    client.conversation.fail('disconnected');
    await settled();
    find('.more').click();
    await settled();
    find('.menu button').click();
    await settled();
    find('.ask .strong').click();
    await settled();
    await settled();
    expect(find('[role=alert]').textContent).to.contain('could not be ended');
  });
});

it('[D5] tries a failed message again, or drops it', async () => {
  const { client, inside, settled } = await mountChat({ open: true });
  const { conversation } = client.online();
  const { id } = conversation.write('Hello?', { state: 'failed', error: conversation.fail() });
  await settled();
  inside('timeline', '.failed button').click();
  inside('timeline', '.failed button:last-of-type').click();
  expect(conversation.calls).to.deep.equal([`retry ${id}`, `discard ${id}`]);
});

it('says calmly that the chat is closed to whoever may not write, and does not offer to try again', async () => {
  const { client, inside, settled } = await mountChat({ open: true });
  const { conversation } = client.online();
  const error = new DeskbellError('forbidden', 'unable to write', { details: { reason: 'banned' } });
  conversation.write('Hello?', { state: 'failed', error });
  await settled();
  expect(inside('timeline', 'p.failed').textContent).to.contain('This chat is closed');
  expect(inside('timeline', 'p.failed').textContent).not.to.contain('Not sent');
  expect(inside('timeline', 'p.failed').querySelectorAll('button')).to.have.length(1);
});

it('[W6] lets go of everything when it is taken away, and works when it comes back', async () => {
  const { chat, client, settled } = await mountChat({ open: true });
  const parent = chat.parentElement;
  chat.remove();
  await Promise.resolve();
  const followed = [client.connection, client.desk, client.unread, client.list, client.current];
  const inner = [client.conversation.state, client.conversation.timeline, client.conversation.typing];
  expect([...followed, ...inner].map(({ followers }) => followers)).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(client.listeners).to.equal(0);
  parent?.append(chat);
  client.online().conversation.hear('Welcome back');
  await settled();
  expect(client.listeners).to.equal(1);
  expect(chat.open).to.equal(true);
});

it('speaks the language it is told', async () => {
  const { chat, find, settled } = await mountChat({ open: true });
  const ready = oneEvent(window, 'lit-localize-status');
  chat.locale = 'pl-PL';
  await ready;
  await new Promise<void>((resolve) => {
    window.addEventListener('lit-localize-status', () => resolve(), { once: true });
  });
  await settled();
  expect(find('h2').textContent).to.equal('Napisz do nas');
  chat.locale = 'en';
});
