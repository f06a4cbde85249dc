import { expect } from '@open-wc/testing';
import { type MountedChat, mountChat } from '../../test/mount-chat.ts';

const line = ({ find }: MountedChat): string => find('header p').textContent ?? '';
const spoken = ({ find }: MountedChat): string => find('footer [role=status]').textContent ?? '';

async function waitingChat(): Promise<MountedChat> {
  const mounted = await mountChat({ open: true });
  const { conversation } = mounted.client.online();
  conversation.write('Hello?');
  conversation.become({ status: 'queued' });
  await mounted.settled();
  return mounted;
}

it('[R8] tells place and range live, and reads them out by itself, not with each change', async () => {
  const mounted = await waitingChat();
  const { client, find, settled } = mounted;
  expect(line(mounted)).to.equal('We have your message, somebody will answer soon');
  client.conversation.waiting.set({ position: 3, range: { fromMs: 120_000, toMs: 300_000 } });
  await settled();
  expect(line(mounted)).to.equal('You are number 3. Usually 2–5 minutes.');
  expect(spoken(mounted)).to.equal(line(mounted));
  expect(find('header p').getAttribute('aria-live')).to.equal('off');
  client.conversation.waiting.set({ position: 2, range: null });
  await settled();
  expect(line(mounted)).to.equal('You are number 2.');
  expect(spoken(mounted)).to.equal('You are number 3. Usually 2–5 minutes.');
  client.conversation.waiting.set({ position: 1, range: null });
  await settled();
  expect(line(mounted)).to.equal('You are next.');
  client.conversation.waiting.set(null);
  client.conversation.become({ status: 'active', agent: { name: 'Anna' } });
  await settled();
  expect(line(mounted)).to.equal('Is here for you');
  expect(spoken(mounted)).to.equal('');
  expect(find('header p').getAttribute('aria-live')).to.equal('polite');
});

it('[R8] repeats no place that it may no longer know', async () => {
  const mounted = await waitingChat();
  mounted.client.conversation.waiting.set({ position: 3, range: null });
  mounted.client.offline();
  await mounted.settled();
  expect(line(mounted)).to.equal('');
  expect(spoken(mounted)).to.equal('');
});

it('[E6] says when somebody is back, as long as the desk is closed, also while the page is open', async () => {
  const mounted = await waitingChat();
  const { client, settled } = mounted;
  const opensAt = new Date().setHours(24 + 9, 0, 0, 0);
  client.conversation.waiting.set({ position: 3, range: null });
  client.online(false, { opensAt });
  await settled();
  expect(line(mounted)).to.equal('We have your message. We are back tomorrow at 9:00 AM.');
  client.online(false);
  await settled();
  expect(line(mounted)).to.equal('We have your message and will answer here');
  client.online();
  await settled();
  expect(line(mounted)).to.equal('You are number 3.');
});

it('[E6] says so before anything was written, and takes a message', async () => {
  const mounted = await mountChat({ open: true });
  const { client, find, settled } = mounted;
  client.online(false, { opensAt: new Date().setHours(24 + 9, 0, 0, 0) });
  await settled();
  expect(line(mounted)).to.equal('We are back tomorrow at 9:00 AM');
  expect(find('deskbell-composer').hidden).to.equal(false);
  client.online();
  await settled();
  expect(line(mounted)).to.equal('We are here');
});

it('[E7] shows the banner in the visitor’s language, on and off', async () => {
  const { client, chat, find, settled } = await mountChat({ open: true });
  client.online(true, { banner: { pl: 'Awaria', en: 'Payments are down.\nWe are on it.' } });
  await settled();
  const banner = find('.banner');
  expect(banner.textContent).to.equal('Payments are down.\nWe are on it.');
  expect([banner.lang, banner.getAttribute('role')]).to.deep.equal(['en', 'alert']);
  client.online();
  await settled();
  expect(chat.shadowRoot?.querySelector('.banner')).to.equal(null);
});

it('[E7] shows a prepared answer as the desk’s', async () => {
  const { client, inside, settled } = await mountChat({ open: true });
  client.online().conversation.write('Why?');
  client.conversation.add({
    author: { kind: 'system' },
    body: { type: 'message', text: 'We know of it.' },
  });
  await settled();
  expect(inside('timeline', '.far.who').textContent?.trim()).to.equal('Support');
  expect(inside('timeline', '.far.text').textContent).to.contain('We know of it.');
});
