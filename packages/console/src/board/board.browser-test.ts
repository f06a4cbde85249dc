import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  press,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { alerted, scenes } from '../../test/fake/scenes.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const open = (prepare = scenes.busy) => mountConsole({ hash: '#/fern/board', prepare });
const queue = (root: Element, name: string): Element => {
  const found = everything(root).find(
    (one) => one.matches('article.queue') && one.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`there is no queue ${name}`);
  return found;
};
const confirm = (root: Element): void =>
  [...(find(root, 'deskbell-crisis').shadowRoot?.querySelectorAll('wa-dialog wa-button') ?? [])]
    .map((button) => button as HTMLElement)
    .at(-1)
    ?.click();

describe('the board', () => {
  afterEach(unmountConsole);

  it('shows how every queue and everybody stands, live', async () => {
    const { root, client } = await open();
    const front = words(queue(root, 'Front desk'));
    expect(front).to.include('Waiting 7');
    expect(front).to.include('1 of 4');
    expect(front).to.match(/Open until/);
    expect(words(queue(root, 'Night'))).to.match(/Opens/);
    expect(words(find(root, '.people'))).to.include('Eva Horáková Available · Break due Load 5 of 5');
    client.desk.show({ queues: [{ name: 'Front desk', waiting: 8 }] });
    await settled(root);
    expect(words(queue(root, 'Front desk'))).to.include('Waiting 8');
  });

  it('is followed only while somebody looks at it', async () => {
    const { root, client } = await open();
    expect(client.desk.followers).to.equal(1);
    press('1');
    await waitUntil(() => location.hash === '#/fern/mine');
    await settled(root);
    expect(client.desk.followers).to.equal(0);
  });

  it('[W4] opens by G and B', async () => {
    const { root } = await mountConsole();
    press('g');
    press('b');
    await waitUntil(() => location.hash === '#/fern/board');
    await settled(root);
    expect(words(find(root, 'deskbell-board h1'))).to.equal('Fern & Field right now');
  });

  it('lists alerts with the way there, and counts those nobody has seen', async () => {
    const { root, ...desk } = await mountConsole();
    alerted(desk);
    await settled(root);
    expect(find(root, '.pages .count').textContent).to.equal('3');
    find(root, '.pages a[href$="/board"]').click();
    await waitUntil(() => everything(root).some((one) => one.matches('.alerts li')));
    await settled(root);
    expect(words(find(root, '.alerts'))).to.include('A promise was broken : Ирина Соколова');
    expect(everything(root).some((one) => one.matches('.pages .count'))).to.equal(false);
    find(root, '.alerts wa-button[href]').shadowRoot?.querySelector('a')?.click();
    await waitUntil(() => location.hash === '#/fern/all/conv-irina');
    await settled(root);
  });

  it('[E7] switches a crisis on after showing what visitors will see, and off again', async () => {
    const { root, client } = await open();
    find(root, 'deskbell-crisis section wa-button').click();
    await waitUntil(() => words(find(root, 'deskbell-crisis')).includes('Our payment partner is down.'));
    expect(client.desk.calls).to.deep.equal([]);
    confirm(root);
    await waitUntil(() => client.desk.calls.includes('crisis true'));
    await settled(root);
    expect(words(find(root, 'deskbell-crisis'))).to.include('4 People affected');
    client.desk.show({
      crisis: { id: 'crisis-1', startedAt: Date.now(), by: null, affected: 9 },
    });
    await settled(root);
    expect(words(find(root, 'deskbell-crisis'))).to.include('9 People affected');
    // Behind a dialog that is still closing nobody can press a button.
    await waitUntil(() => !find(root, 'deskbell-crisis wa-dialog').shadowRoot?.querySelector('dialog')?.open);
    find(root, 'deskbell-crisis section wa-button').click();
    await settled(root);
    confirm(root);
    await waitUntil(() => client.desk.calls.includes('crisis false'));
    await settled(root);
  });

  it('[E7] replies to everybody at once, and says how many that are', async () => {
    const { root, client } = await open(scenes.crisis);
    const field = find<HTMLTextAreaElement>(root, 'deskbell-crisis textarea');
    field.value = 'We are back.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    find(root, 'deskbell-crisis form wa-button').click();
    await waitUntil(() => words(find(root, 'deskbell-crisis')).includes('conversations: 4'));
    expect(client.desk.calls.some((call) => call.startsWith('reply We are back.'))).to.equal(true);
    expect(field.value).to.equal('');
  });

  it('lets agents look, and no more', async () => {
    const { root } = await mountConsole({ hash: '#/loom/board' });
    expect(words(find(root, 'deskbell-board h1'))).to.equal('Loom House right now');
    expect(
      everything(root).some((one) => one.matches('deskbell-crisis, .alerts, .pages a[href$="/settings"]')),
    ).to.equal(false);
  });
});
