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

const open = (hash = '#/fern/board', theme: 'light' | 'dark' = 'light') =>
  mountConsole({ hash, prepare: scenes.steered, preferences: { theme } });
/** The row of a list in which this is said. */
const row = (root: Element, list: string, name: string): Element => {
  const found = everything(find(root, list)).find((one) => one.matches('li') && words(one).includes(name));
  if (!found) throw new Error(`there is no row of ${name}`);
  return found;
};
const button = (root: Element, name: string): HTMLElement => {
  const found = everything(root).find((one) => one.matches('wa-button') && words(one).startsWith(name));
  if (!found) throw new Error(`there is no button ${name}`);
  return found as HTMLElement;
};
const dialogIsOpen = (root: Element, name: string) => (): boolean =>
  find(root, `${name} wa-dialog`).shadowRoot?.querySelector('dialog')?.open === true;
const type = async (root: Element, selector: string, text: string): Promise<void> => {
  const field = find<HTMLTextAreaElement>(root, selector);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(root);
};

describe('those who wait', () => {
  afterEach(unmountConsole);

  it('[R8] stand in their order, with place, expected wait and why nobody has them', async () => {
    const { root } = await open();
    const list = find(root, 'deskbell-waiting-list');
    const lines = everything(list).filter((one) => one.matches('li'));
    expect(words(lines[0] ?? list)).to.include('Ирина Соколова');
    await waitUntil(() => words(list).includes('Eva Horáková'));
    const irina = words(row(root, 'deskbell-waiting-list', 'Ирина'));
    expect(irina).to.include('No. 1 in line · 30 sec to 4 min · Front desk');
    expect(irina).to.match(/Eva Horáková .*, Ivo Novák .*, and 2 more/);
  });

  it('are heard of and gone as facts say so', async () => {
    const { root, client } = await open();
    client.conversations.get('conv-irina').addStatus('active', 'assigned');
    await settled(root);
    expect(words(find(root, 'deskbell-waiting-list'))).not.to.include('Ирина');
  });

  it('[E5] show which promises are at risk, what is due first at the top', async () => {
    const { root } = await open();
    const list = find(root, 'deskbell-open-list[atrisk]');
    const lines = everything(list).filter((one) => one.matches('li'));
    expect(lines.map(words).join('\n')).to.match(/Ирина[^]*Joel Lindqvist/);
    expect(words(row(root, 'deskbell-open-list[atrisk]', 'Joel'))).to.include('With Ben Okafor');
  });
});

describe('those who are served', () => {
  afterEach(unmountConsole);

  it('can all be read along, whatever their promises', async () => {
    const { root } = await open();
    const served = find(root, 'deskbell-open-list:not([atrisk])');
    expect(words(served)).to.include('Magda Nowak');
    expect(words(served)).not.to.include('Ирина');
    button(row(root, 'deskbell-open-list:not([atrisk])', 'Magda'), 'Read along').click();
    await waitUntil(() => location.hash === '#/fern/board/conv-magda');
    await settled(root);
  });
});

describe('people', () => {
  afterEach(unmountConsole);

  it('[P1] show since when they are so, what they can do, and only members of the site', async () => {
    const { root } = await open();
    const people = words(find(root, '.people'));
    expect(people).to.include('Eva Horáková Available · Break due for 12 min Czech, Russian');
    expect(people).not.to.include('Olga Lis');
  });

  it('are given what is dropped onto them', async () => {
    const { root, client } = await open();
    const data = new DataTransfer();
    row(root, 'deskbell-waiting-list', 'Ирина').dispatchEvent(
      new DragEvent('dragstart', { dataTransfer: data, bubbles: true, composed: true }),
    );
    const eva = row(root, 'deskbell-board', 'Eva Horáková Available');
    eva.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
    expect(eva.classList.contains('over')).to.equal(true);
    eva.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    await waitUntil(() => words(find(root, '.told')) === 'Eva Horáková has Ирина Соколова now.');
    expect(client.conversations.get('conv-irina').calls).to.include('assign agent-eva');
  });
});

describe('giving to somebody', () => {
  afterEach(unmountConsole);

  it('[W4] works by keyboard alone, those who fit best first', async () => {
    const { root, client } = await open();
    button(row(root, 'deskbell-waiting-list', 'Ирина'), 'Give to').focus();
    (focused() as HTMLElement).click();
    await waitUntil(dialogIsOpen(root, 'deskbell-give-dialog'));
    await waitUntil(() => words(find(root, 'deskbell-give-dialog')).includes('Eva Horáková is full'));
    const choices = everything(find(root, 'deskbell-give-dialog')).filter((one) => one.matches('label'));
    expect(choices.map((one) => words(one).split(' ')[0])).to.deep.equal(['Eva', 'Ivo', 'Ben', 'Ana']);
    const radio = find<HTMLInputElement>(root, 'deskbell-give-dialog input[value="agent-ivo"]');
    radio.focus();
    radio.click();
    await settled(root);
    [...everything(find(root, 'deskbell-give-dialog'))]
      .filter((one) => one.matches('wa-button'))
      .at(-1)
      ?.dispatchEvent(new MouseEvent('click'));
    await waitUntil(() => client.conversations.get('conv-irina').calls.includes('assign agent-ivo'));
    await waitUntil(() => words(find(root, '.told')).includes('Ivo Novák has'));
  });
});

describe('reading along', () => {
  afterEach(unmountConsole);

  it('shows a conversation live without marking anything as read, and lets go of it', async () => {
    const { root, client } = await open();
    const joel = client.conversations.get('conv-joel');
    button(row(root, 'deskbell-open-list[atrisk]', 'Joel'), 'Read along').click();
    await waitUntil(() => location.hash === '#/fern/board/conv-joel');
    await waitUntil(() => joel.calls.includes('monitor'));
    await settled(root);
    const panel = find(root, 'deskbell-monitor');
    expect(words(panel)).to.include('Could I get an invoice');
    expect(words(panel)).to.include('It is in the audit log');
    joel.add({ kind: 'visitor', id: 'visitor-1' }, { type: 'message', text: 'Still nothing here.' });
    await settled(root);
    expect(words(panel)).to.include('Still nothing here.');
    expect(joel.calls.filter((call) => /read|typing/i.test(call))).to.deep.equal([]);
    expect(joel.watchers).to.equal(1);
    press('Escape');
    await waitUntil(() => location.hash === '#/fern/board');
    await settled(root);
    expect(joel.watchers).to.equal(0);
  });

  it('[C1] whispers to the agent who has it', async () => {
    const { root, client } = await open('#/fern/board/conv-joel');
    await waitUntil(() => client.conversations.get('conv-joel').calls.includes('monitor'));
    await settled(root);
    await type(root, 'deskbell-whisper-box textarea', 'Offer express.');
    press('Enter', { ctrlKey: true });
    await waitUntil(() => words(find(root, 'deskbell-whisper-box')).includes('Ben Okafor has been told.'));
    expect(client.conversations.get('conv-joel').calls).to.include('whisper Offer express.');
  });

  it('takes over with a word to whoever had it, and goes on in the inbox', async () => {
    const { root, client } = await open('#/fern/board/conv-joel');
    await waitUntil(() => client.conversations.get('conv-joel').calls.includes('monitor'));
    await settled(root);
    button(find(root, 'deskbell-monitor'), 'Take over').click();
    await waitUntil(dialogIsOpen(root, 'deskbell-take-over-dialog'));
    await type(root, 'deskbell-take-over-dialog textarea', 'I know him.');
    button(find(root, 'deskbell-take-over-dialog wa-dialog'), 'Take over').click();
    await waitUntil(() => client.conversations.get('conv-joel').calls.includes('claim I know him.'));
    await waitUntil(() => location.hash === '#/fern/mine/conv-joel');
    await settled(root);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`[W4] has no accessibility problem in the ${theme}`, async () => {
      const { root, client } = await open('#/fern/board/conv-joel', theme);
      await waitUntil(() => client.conversations.get('conv-joel').calls.includes('monitor'));
      await waitUntil(() => words(find(root, 'deskbell-waiting-list')).includes('Eva'));
      await settled(root);
      await expect(root).to.be.accessible();
    });
});

describe('alerts', () => {
  afterEach(unmountConsole);

  it('are seen to by one of those who oversee, and the others see who', async () => {
    const { root, client } = await mountConsole({ hash: '#/fern/board', prepare: scenes.alerted });
    const first = (): Element => row(root, 'deskbell-board', 'A promise was broken');
    expect(words(first())).to.include('Ирина Соколова');
    button(first(), 'See to it').click();
    await waitUntil(() => words(first()).includes('You see to it'));
    expect(client.alerted.calls).to.deep.equal(['acknowledge slaBreach-conv-irina']);
    const [breach] = (client.alerted.list.value ?? []).filter(({ kind }) => kind === 'escalation');
    client.alerted.hear({
      ...breach!,
      acknowledged: { by: { id: 'agent-eva', name: 'Eva' }, at: Date.now() },
    });
    await settled(root);
    expect(words(row(root, 'deskbell-board', 'Escalated'))).to.include('Eva sees to it');
    expect(client.alerted.followers).to.equal(1);
  });
});

describe('an agent', () => {
  afterEach(unmountConsole);

  it('[A2] finds nothing to steer by', async () => {
    const { root, client } = await mountConsole({ hash: '#/loom/board/conv-joel', prepare: scenes.steered });
    expect(client.alerted.followers).to.equal(0);
    const steering = 'deskbell-waiting-list, deskbell-open-list, deskbell-monitor, deskbell-give-dialog';
    expect(everything(root).some((one) => one.matches(steering))).to.equal(false);
  });
});
