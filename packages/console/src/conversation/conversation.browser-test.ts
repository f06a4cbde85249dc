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
  write,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const open = (id = 'conv-magda', view = 'mine') => mountConsole({ hash: `#/fern/${view}/${id}` });
const button = (root: Element, label: string): HTMLElement => {
  const found = everything(root).find(
    (element) =>
      element.matches('wa-button, wa-dropdown-item, button') && element.textContent.trim().startsWith(label),
  );
  if (!found) throw new Error(`there is no button "${label}"`);
  return found as HTMLElement;
};

describe('a conversation', () => {
  afterEach(unmountConsole);

  it('is read when it is seen', async () => {
    const { client } = await open();
    expect(client.conversations.get('conv-magda').calls).to.include('markRead');
  });

  it('[D10] is read again when the desk adds a line after what the visitor wrote', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    magda.visitorWrites('One more thing');
    await settled(root);
    magda.addStatus('active', 'assigned');
    await settled(root);
    expect(magda.state.value?.marks.agent).to.equal(magda.state.value?.seq);
  });

  it('[A2] says when there is no such conversation', async () => {
    const { root } = await mountConsole({
      hash: '#/fern/mine/conv-elsewhere',
      prepare: ({ client }) => client.addMissing('conv-elsewhere'),
    });
    expect(words(root)).to.include('This conversation cannot be found');
    button(root, 'Back to the list').click();
    await waitUntil(() => location.hash === '#/fern/mine');
  });

  it('sends a reply with Enter', async () => {
    const { root, client } = await open();
    await write(root, 'A new one is on its way.');
    press('Enter');
    await settled(root);
    expect(client.conversations.get('conv-magda').calls).to.include('message A new one is on its way.');
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).to.equal('');
    expect(words(find(root, 'deskbell-timeline'))).to.include('A new one is on its way.');
  });

  it('[C1] keeps a note apart from a reply, by keyboard alone', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    await write(root, 'Dear Magda');
    press('.', { ctrlKey: true });
    await settled(root);
    expect(find(root, '.answer').classList.contains('note')).to.equal(true);
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).to.equal('');
    await write(root, 'Is there glue in stock?');
    press('Enter', { ctrlKey: true });
    await settled(root);
    expect(magda.calls).to.include('note Is there glue in stock?');
    expect(words(find(root, 'deskbell-timeline'))).to.include('Internal note');
    press('.', { ctrlKey: true });
    await settled(root);
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).to.equal('Dear Magda');
    expect(magda.calls.filter((call) => call.startsWith('message'))).to.deep.equal([]);
  });

  it('tells only the typing of replies to the visitor', async () => {
    const { root, client } = await open();
    const { calls } = client.conversations.get('conv-magda');
    press('n');
    await settled(root);
    await write(root, 'secret');
    expect(calls).not.to.include('typing true');
    press('.', { ctrlKey: true });
    await settled(root);
    await write(root, 'Hello');
    expect(calls).to.include('typing true');
  });

  it('keeps a draft for each conversation', async () => {
    const { root } = await open();
    await write(root, 'half a sentence');
    location.hash = '#/fern/mine/conv-tomas';
    await waitUntil(() => find(root, 'deskbell-conversation h1').textContent.startsWith('Tom'));
    await settled(root);
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).to.equal('');
    expect(words(find(root, 'deskbell-inbox'))).to.include('Draft');
    location.hash = '#/fern/mine/conv-magda';
    await waitUntil(() => find(root, 'deskbell-conversation h1').textContent.startsWith('Magda'));
    await settled(root);
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).to.equal('half a sentence');
  });

  it('[C1] takes a waiting conversation by button, and says that a reply takes it, too', async () => {
    const { root, client } = await open('conv-irina', 'waiting');
    expect(words(root)).to.include('Your reply takes this conversation.');
    button(root, 'Take it').click();
    await settled(root);
    expect(client.conversations.get('conv-irina').calls).to.include('claim');
    expect(words(find(root, 'deskbell-conversation'))).to.include('With you');
    await waitUntil(() => focused()?.matches('textarea'));
  });

  it('sends and resolves in one step', async () => {
    const { root, client } = await open();
    await write(root, 'All done!');
    press('Enter', { ctrlKey: true, shiftKey: true });
    await waitUntil(() => client.conversations.get('conv-magda').calls.includes('resolve'));
    const { calls } = client.conversations.get('conv-magda');
    expect(calls.indexOf('message All done!')).to.be.lessThan(calls.indexOf('resolve'));
    await settled(root);
    expect(words(root)).to.include('A new message of the visitor opens it again.');
  });

  it('[C3] ends only after asking, and then takes no reply but explains itself', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    await write(root, 'unsent');
    find(root, 'deskbell-conversation wa-dropdown wa-button').click();
    await settled(root);
    button(root, 'End…').click();
    await waitUntil(
      () => find<HTMLElementTagNameMap['wa-dialog']>(find(root, 'deskbell-conversation'), 'wa-dialog').open,
    );
    button(root, 'Cancel').click();
    await oneEvent(root, 'wa-after-hide');
    expect(magda.calls).not.to.include('end');
    find(root, 'deskbell-conversation wa-dropdown wa-button').click();
    await settled(root);
    button(root, 'End…').click();
    await oneEvent(root, 'wa-after-show');
    button(root, 'End for both sides').click();
    await waitUntil(() => magda.calls.includes('end'));
    await settled(root);
    expect(words(root)).to.include('This conversation has ended.');
    expect(words(root)).to.include('Your text is still in the box.');
    expect(find<HTMLInputElement>(root, 'deskbell-answer input[type=radio]').disabled).to.equal(true);
  });

  it('shows at once that a colleague has taken or ended it', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    magda.addStatus('active', 'claimed', { id: 'agent-ben', name: 'Ben Okafor' });
    await settled(root);
    expect(words(root)).to.include('With Ben Okafor');
    expect(words(root)).to.include('A note does not disturb them.');
    magda.addStatus('closed', 'ended');
    await settled(root);
    expect(words(root)).to.include('This conversation has ended.');
  });

  it('[D5] shows a failed message with a retry', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    magda.failNext = new DeskbellError('conversation_closed', 'unable to send');
    await write(root, 'Hello?');
    press('Enter');
    await settled(root);
    expect(words(find(root, 'deskbell-timeline'))).to.include('Not sent');
    button(find(root, 'deskbell-timeline'), 'Try again').click();
    await settled(root);
    expect(magda.calls.filter((call) => call === 'message Hello?')).to.have.length(2);
    expect(words(find(root, 'deskbell-timeline'))).not.to.include('Not sent');
  });

  it('brings a text back that could not be kept', async () => {
    const { root, client } = await open();
    client.conversations.get('conv-magda').failNext = new DeskbellError('too_large', 'unable to send');
    await write(root, 'long');
    press('Enter');
    await waitUntil(() => find<HTMLTextAreaElement>(root, 'textarea').value === 'long');
  });

  it('says why an action did not work', async () => {
    const { root, client } = await open();
    client.conversations.get('conv-magda').resolve = () =>
      Promise.reject(new DeskbellError('disconnected', 'unable to resolve'));
    button(find(root, 'deskbell-conversation'), 'Resolve').click();
    await settled(root);
    expect(words(root)).to.include('No connection just now.');
  });

  it('[W4] goes back to the list with Escape', async () => {
    const { root } = await open();
    find(root, 'textarea').focus();
    press('Escape');
    expect(focused()?.querySelector('.name')?.textContent).to.equal('Magda Nowak');
    await settled(root);
  });
});
