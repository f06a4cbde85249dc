import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeConversation } from '../../test/fake-visitor-client.ts';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

const draft = ({ find }: MountedChat): string =>
  find<HTMLElement & { value: string }>('deskbell-composer').value;
const kept = (conversation: FakeConversation): string | undefined =>
  ([...conversation.kept.values()][0] as { readonly text: string } | undefined)?.text;

/** A chat in which somebody can write, with all that keeps it. */
async function open(): Promise<MountedChat> {
  const mounted = await mountChat({ open: true });
  mounted.client.online();
  await mounted.settled();
  await import('./tools-part.ts');
  await mounted.settled();
  return mounted;
}

it('[W2] keeps what is written from the first letter on, and nothing before; what was sent is gone', async () => {
  const mounted = await open();
  const { conversation } = mounted.client;
  expect(conversation.kept.size).to.equal(0);
  mounted.find('deskbell-composer').focus();
  await sendKeys({ type: 'Where is' });
  await waitUntil(() => kept(conversation) === 'Where is');
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => conversation.kept.size === 0);
});

it('brings back what was being written in each conversation', async () => {
  const mounted = await open();
  const { client } = mounted;
  const first = client.conversation;
  mounted.find('deskbell-composer').focus();
  await sendKeys({ type: 'In the first' });
  await waitUntil(() => kept(first) === 'In the first');
  const second = new FakeConversation();
  client.current.set(second);
  await mounted.settled();
  expect(draft(mounted)).to.equal('');
  await sendKeys({ type: 'In the second' });
  await waitUntil(() => kept(second) === 'In the second');
  client.current.set(first);
  await waitUntil(() => draft(mounted) === 'In the first');
  client.current.set(second);
  await waitUntil(() => draft(mounted) === 'In the second');
});
