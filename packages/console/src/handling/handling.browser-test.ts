import { DeskbellError } from '@deskbell/sdk/agent';
import { expect, oneEvent } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  press,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { scenes } from '../../test/fake/scenes.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const open = (prepare = scenes.busy) => mountConsole({ hash: '#/fern/mine/conv-magda', prepare });

async function choose(root: Element, value: string): Promise<void> {
  const shown = oneEvent(root, 'wa-after-show');
  find(root, 'deskbell-conversation wa-dropdown wa-button').click();
  await shown;
  find(root, `deskbell-conversation wa-dropdown-item[value="${value}"]`).click();
  await settled(root);
}
const field = (root: Element, selector: string, value: string): void => {
  const input = find<HTMLTextAreaElement>(root, selector);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const choices = (root: Element): HTMLElement[] =>
  everything(find(root, 'deskbell-transfer-dialog')).filter((one) => one.matches('.choice')) as HTMLElement[];
const confirm = (root: Element, tag: string): void =>
  [...(find(root, tag).shadowRoot?.querySelectorAll('wa-button') ?? [])].at(-1)?.click();
const isOpen = (root: Element, tag: string): boolean =>
  find<HTMLElementTagNameMap['wa-dialog']>(root, `${tag} wa-dialog`).open;

describe('handling a conversation', () => {
  afterEach(unmountConsole);

  it('[R9] hands it to a colleague with a note, showing who is there', async () => {
    const { root, client } = await open();
    await choose(root, 'transfer');
    const said = choices(root).map((choice) => words(choice));
    expect(said).to.include('Ben Okafor Away · 1 of 5');
    expect(said.some((line) => line.startsWith('Ana Kowalska'))).to.equal(false);
    confirm(root, 'deskbell-transfer-dialog');
    await settled(root);
    expect(words(find(root, 'deskbell-transfer-dialog'))).to.include('Choose to whom.');
    choices(root)
      .find((choice) => words(choice).startsWith('Ben'))
      ?.click();
    field(root, 'deskbell-transfer-dialog textarea', 'Knows pots');
    confirm(root, 'deskbell-transfer-dialog');
    await waitUntil(() => !isOpen(root, 'deskbell-transfer-dialog'));
    expect(client.conversations.get('conv-magda').calls).to.include('transfer agent agent-ben Knows pots');
  });

  it('[R9] hands it to a queue or a tier', async () => {
    const { root, client } = await open();
    for (const [name, call] of [
      ['Second line', 'transfer queue second -'],
      ['Specialists', 'transfer tier 2 -'],
    ]) {
      await choose(root, 'transfer');
      choices(root)
        .find((choice) => words(choice).startsWith(name ?? ''))
        ?.click();
      confirm(root, 'deskbell-transfer-dialog');
      await waitUntil(() => !isOpen(root, 'deskbell-transfer-dialog'));
      await settled(root);
      expect(client.conversations.get('conv-magda').calls).to.include(call);
    }
  });

  it('stays open and says why when it did not work', async () => {
    const { root, client } = await open();
    await choose(root, 'transfer');
    choices(root)[0]?.click();
    client.conversations.get('conv-magda').failNext = new DeskbellError('conflict', 'unable to transfer');
    confirm(root, 'deskbell-transfer-dialog');
    await settled(root);
    expect(words(find(root, 'deskbell-transfer-dialog'))).to.include('A colleague was faster.');
    expect(isOpen(root, 'deskbell-transfer-dialog')).to.equal(true);
  });

  it('assigns for supervisors', async () => {
    const { root, client } = await open();
    await choose(root, 'assign');
    choices(root)
      .find((choice) => words(choice).startsWith('Eva'))
      ?.click();
    confirm(root, 'deskbell-transfer-dialog');
    await waitUntil(() => !isOpen(root, 'deskbell-transfer-dialog'));
    expect(client.conversations.get('conv-magda').calls).to.include('assign agent-eva');
  });

  it('[E4] escalates with a summary that was drafted and corrected', async () => {
    const { root, client } = await open();
    await choose(root, 'escalate');
    const who = find<HTMLTextAreaElement>(root, 'deskbell-escalate-dialog #who');
    await waitUntil(() => who.value.startsWith('Magda Nowak'));
    field(root, 'deskbell-escalate-dialog #who', 'Magda, a good customer');
    await settled(root);
    confirm(root, 'deskbell-escalate-dialog');
    await waitUntil(() => !isOpen(root, 'deskbell-escalate-dialog'));
    expect(client.conversations.get('conv-magda').calls).to.include('escalate next Magda, a good customer');
  });

  it('puts it aside for an hour, or until a time', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    await choose(root, 'snooze:pick');
    field(root, 'deskbell-snooze-dialog input', '2020-01-01T09:00');
    confirm(root, 'deskbell-snooze-dialog');
    await settled(root);
    expect(words(find(root, 'deskbell-snooze-dialog'))).to.include('Choose a time that lies ahead.');
    field(root, 'deskbell-snooze-dialog input', '2099-01-01T09:00');
    confirm(root, 'deskbell-snooze-dialog');
    await waitUntil(() => !isOpen(root, 'deskbell-snooze-dialog'));
    await settled(root);
    expect(magda.calls.some((call) => call.startsWith('snooze 20'))).to.equal(true);
    expect(words(find(root, 'deskbell-conversation'))).to.include('Bring it back');
    location.hash = '#/fern/snoozed';
    await waitUntil(() => everything(root).some((one) => one.matches('deskbell-inbox-line')));
    await settled(root);
    expect(words(find(root, 'deskbell-inbox-line'))).to.include('Magda Nowak');
  });

  it('marks who is to be served first', async () => {
    const { root, client } = await open();
    await choose(root, 'vip');
    expect(client.conversations.get('conv-magda').calls).to.include('vip true');
    expect(words(find(root, 'deskbell-inbox-line'))).to.include('VIP');
  });

  it('[R2] says how pressing it is, by menu and by key', async () => {
    const { root, client } = await open();
    const { calls } = client.conversations.get('conv-magda');
    await choose(root, 'priority:next');
    expect(calls).to.include('priority 30');
    expect(words(find(root, 'deskbell-inbox-line'))).to.include('High priority');
    expect(words(find(root, 'deskbell-conversation header'))).to.include('High priority');
    press('p');
    await waitUntil(() => calls.includes('priority 240'));
    press('p');
    await waitUntil(() => calls.includes('priority 0'));
    await waitUntil(() => !words(find(root, 'deskbell-inbox-line')).includes('Urgent'));
  });

  it('[C4] corrects and takes back own messages, and only those', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    const buttons = (action: 'edit' | 'delete') =>
      everything(find(root, 'deskbell-timeline'))
        .filter((one) => one instanceof HTMLElement)
        .filter((one) => one.dataset['action'] === action);
    const own = magda.timeline.value.items.filter((one) => one.own && 'text' in one.body);
    expect(buttons('edit')).to.have.length(own.length);
    buttons('edit').at(-1)?.click();
    await settled(root);
    field(root, 'deskbell-edit-dialog textarea', 'The number underneath, please');
    await settled(root);
    confirm(root, 'deskbell-edit-dialog');
    await waitUntil(() => !isOpen(root, 'deskbell-edit-dialog'));
    await settled(root);
    expect(words(find(root, 'deskbell-timeline'))).to.include('The number underneath, please');
    expect(words(find(root, 'deskbell-timeline'))).to.include('edited');
    buttons('delete').at(-1)?.click();
    await settled(root);
    confirm(root, 'deskbell-edit-dialog');
    await waitUntil(() => !isOpen(root, 'deskbell-edit-dialog'));
    await settled(root);
    expect(words(find(root, 'deskbell-timeline'))).to.include('This message was deleted');
    expect(buttons('edit')).to.have.length(own.length - 1);
  });

  it('[C1] shows what happened, with what is behind it', async () => {
    const { root } = await open(scenes.story);
    const said = words(find(root, 'deskbell-timeline'));
    expect(said).to.include('Given to Ana Kowalska: helped them last time');
    expect(said).to.include('Others: Ben Okafor is away');
    expect(said).to.include('Escalated by Ana Kowalska: moves to tier 2');
    expect(said).to.include('A new planter or a refund.');
    expect(said).to.include('soon due');
    expect(said).to.include('Concerned by the crisis');
  });
});
