import { expect } from '@open-wc/testing';
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
import { scenes } from '../../test/fake/scenes.ts';
import { waitUntil } from '../../test/element/wait-until.ts';
import { DeskbellInboxLine } from './inbox-line.ts';

const names = (root: Element): string[] =>
  everything(root)
    .filter((element) => element.matches('deskbell-inbox-line'))
    .map((line) => find(line, '.name').textContent);

const focusedName = (): string | undefined => focused()?.querySelector('.name')?.textContent;

describe('the inbox', () => {
  afterEach(unmountConsole);

  it('shows each view with its count', async () => {
    const { root } = await mountConsole();
    expect(names(root)).to.deep.equal(['Magda Nowak', 'Visitor Q2xP', 'Tomáš Dvořák']);
    expect(find(root, 'a[data-view=mine]').textContent.replace(/\s/g, '')).to.equal('Mine3');
    expect(find(root, 'a[data-view=waiting]').textContent.replace(/\s/g, '')).to.equal('Waiting2');
    find(root, 'a[data-view=waiting]').click();
    await waitUntil(() => names(root).length === 2);
    expect(names(root)).to.deep.equal(['Ирина Соколова', 'Visitor mPqa']);
  });

  it('follows what is open only while somebody looks at it', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/open' });
    expect(client.openInboxes).to.deep.equal(['fern/mine', 'fern/open', 'fern/waiting']);
    press('1');
    await waitUntil(() => client.openInboxes.length === 2);
    await settled(root);
    expect(client.openInboxes).to.deep.equal(['fern/mine', 'fern/waiting']);
  });

  it('is told at once what others do', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/waiting' });
    client.conversations
      .get('conv-irina')
      .addStatus('active', 'claimed', { id: 'agent-ben', name: 'Ben Okafor' });
    await settled(root);
    expect(names(root)).to.deep.equal(['Visitor mPqa']);
  });

  it('[D4] brings a conversation while somebody reaches for it, and none that they pass by', async () => {
    const { root, client } = await mountConsole();
    const lines = everything(root).filter((element) => element instanceof DeskbellInboxLine);
    const [magda, visitor, tomas] = lines.map(({ conversation }) =>
      client.conversations.get(conversation.id),
    );
    const reach = (index: number): void =>
      void lines[index]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    reach(0);
    reach(2);
    await waitUntil(() => tomas?.watchers === 1);
    expect(magda?.watchers).to.equal(0);
    reach(1);
    await waitUntil(() => visitor?.watchers === 1);
    expect(tomas?.watchers).to.equal(0);
    unmountConsole();
    expect(visitor?.watchers).to.equal(0);
  });

  it('shows in the title how many ask for attention', async () => {
    const { root, client } = await mountConsole();
    expect(document.title).to.equal('(3) Fern & Field · Deskbell');
    client.conversations.get('conv-magda').markRead();
    await settled(root);
    expect(document.title).to.equal('(2) Fern & Field · Deskbell');
  });

  it('[R8] shows place and expected wait, and how each promise stands', async () => {
    const { root } = await mountConsole({ hash: '#/fern/waiting', prepare: scenes.waits });
    const [irina = '', other = ''] = everything(root)
      .filter((element) => element.matches('deskbell-inbox-line'))
      .map(words);
    expect(irina).to.include('No. 1 in line · 30 sec to 4 min');
    expect(irina).to.include('Russian');
    expect(irina).to.match(/First response overdue by [23] min/);
    expect(other).to.include('No. 2 in line');
    expect(other).to.match(/First response due in [56] min/);
  });

  it('follows waits only while they are shown', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/waiting' });
    expect(client.desk.followers).to.equal(1);
    press('1');
    await waitUntil(() => client.desk.followers === 0);
    await settled(root);
  });

  it('keeps what was put aside in a view of its own', async () => {
    const { root, client } = await mountConsole();
    await client.conversations.get('conv-tomas').snooze(Date.now() + 60 * 60_000);
    await settled(root);
    expect(names(root)).to.deep.equal(['Magda Nowak', 'Visitor Q2xP']);
    press('4');
    await waitUntil(() => names(root).length === 1);
    await settled(root);
    expect(names(root)).to.deep.equal(['Tomáš Dvořák']);
    expect(words(find(root, 'deskbell-inbox-line'))).to.include('until');
    expect(client.openInboxes).to.deep.equal(['fern/mine', 'fern/snoozed', 'fern/waiting']);
  });

  it('[W4] moves by J and K or arrows, and changes views by keys', async () => {
    const { root } = await mountConsole();
    press('j');
    expect(focusedName()).to.equal('Magda Nowak');
    press('j');
    expect(focusedName()).to.equal('Visitor Q2xP');
    press('ArrowDown');
    expect(focusedName()).to.equal('Tomáš Dvořák');
    press('j');
    expect(focusedName()).to.equal('Tomáš Dvořák');
    press('k');
    expect(focusedName()).to.equal('Visitor Q2xP');

    press('g');
    press('w');
    await waitUntil(() => location.hash === '#/fern/waiting');
    press('3');
    await waitUntil(() => location.hash === '#/fern/open');
    press('g');
    press('e');
    await waitUntil(() => location.hash === '#/fern/all');
    await settled(root);
    expect(names(root)).to.have.length(8);
  });

  it('[W4] leaves single keys alone where they are switched off', async () => {
    const { root } = await mountConsole({ preferences: { singleKeys: false } });
    const before = focused();
    press('j');
    press('2');
    await settled(root);
    expect(focused()).to.equal(before);
    expect(location.hash).to.equal('#/fern/mine');
  });

  it('opens a conversation by its link, and "back" returns', async () => {
    const { root } = await mountConsole();
    press('j');
    focused()?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
    await waitUntil(() => location.hash === '#/fern/mine/conv-magda');
    await settled(root);
    expect(find(root, 'deskbell-conversation h1').textContent).to.equal('Magda Nowak');
    history.back();
    await waitUntil(() => location.hash === '#/fern/mine');
    await settled(root);
    expect(words(root)).to.include('Choose a conversation');
  });

  it('says how long somebody has been waiting, and who has a conversation', async () => {
    const { root } = await mountConsole({ hash: '#/fern/all' });
    const lines = everything(root).filter((element) => element.matches('deskbell-inbox-line'));
    const irina = lines.find((line) => words(line).includes('Ирина'));
    const joel = lines.find((line) => words(line).includes('Joel'));
    expect(words(irina!)).to.include('Waiting for an answer: 7 min');
    expect(words(joel!)).to.include('Ben Okafor');
  });

  it('[P1] changes presence, and says why nothing comes', async () => {
    const { root, client } = await mountConsole({
      hash: '#/loom/mine',
      prepare: (desk) => desk.client.presence.set('away'),
    });
    expect(words(root)).to.include('You are not available');
    find(root, '.empty wa-button').click();
    await settled(root);
    expect(client.calls).to.include('presence available');
    expect(words(root)).to.include('the bell rings');
  });

  it('speaks another language at once, dates included', async () => {
    const { root, preferences } = await mountConsole();
    preferences.change({ language: 'pl' });
    await waitUntil(() => document.documentElement.lang === 'pl');
    await settled(root);
    expect(find(root, 'a[data-view=waiting]').textContent).to.include('Czekają');
    expect(words(find(root, 'deskbell-waiting-time')).replaceAll('\u00a0', ' ')).to.match(
      /Czeka na odpowiedź: \d+ sek/,
    );
    preferences.change({ language: 'en' });
    await waitUntil(() => document.documentElement.lang === 'en');
    await settled(root);
    expect(find(root, 'a[data-view=waiting]').textContent).to.include('Waiting');
  });

  it('[A2] leads to the own site when the address names none or another', async () => {
    await mountConsole({ hash: '#/foreign/waiting' });
    expect(location.hash).to.equal('#/fern/waiting');
    await mountConsole({ hash: '#/' });
    expect(location.hash).to.equal('#/fern/mine');
  });

  it('leaves nobody listening when it is gone', async () => {
    const { client } = await mountConsole({ hash: '#/fern/mine/conv-magda' });
    const magda = client.conversations.get('conv-magda');
    expect(magda.watchers).to.equal(1);
    unmountConsole();
    expect(magda.watchers).to.equal(0);
    expect(client.openInboxes).to.deep.equal([]);
    for (const readable of [client.connection, client.presence, client.me, magda.state, magda.timeline])
      expect(readable.listeners).to.equal(0);
    expect(client.closed).to.equal(true);
  });
});
