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

const cards = (root: Element): Element[] => everything(root).filter((element) => element.matches('article'));
const names = (root: Element): string[] =>
  everything(root)
    .filter((element) => element.matches('deskbell-inbox-line'))
    .map((line) => find(line, '.name').textContent);

describe('offers', () => {
  afterEach(unmountConsole);

  it('[R5] show who, what about, why and how long, on top of everything', async () => {
    const { root } = await mountConsole({ prepare: scenes.offered });
    const [card] = cards(root);
    expect(card?.getAttribute('aria-label')).to.equal('Offered to you: Ирина Соколова');
    const said = words(find(root, 'deskbell-offer'));
    expect(said).to.include('Speaks Russian');
    expect(said).to.include('Как вернуть товар');
    expect(said).to.include('Why you: speaks Russian, idle longest');
    expect(said).to.match(/\d+ sec left/);
    expect(names(root)[0]).to.equal('Ирина Соколова');
    expect(document.title).to.equal('(3) Fern & Field · Deskbell');
  });

  it('[R9] say who hands something over, and with which word', async () => {
    const { root } = await mountConsole({ prepare: scenes.handed });
    const said = words(find(root, 'deskbell-offer'));
    expect(said).to.include('Ben Okafor hands this conversation to you.');
    expect(said).to.include('He needs the VAT number on it.');
    expect(said).to.include('VIP');
    expect(said).to.include('Tier 2');
  });

  it('can be accepted by button, which opens the conversation', async () => {
    const { root, client } = await mountConsole({ prepare: scenes.offered });
    find(root, 'deskbell-offer wa-button.accept').click();
    await waitUntil(() => location.hash === '#/fern/mine/conv-irina');
    await settled(root);
    expect(client.conversations.get('conv-irina').calls).to.include('accept');
    expect(cards(root)).to.deep.equal([]);
    expect(words(find(root, 'deskbell-conversation'))).to.include('With you');
  });

  it('[W4] can be accepted and declined by key', async () => {
    const { root, ...desk } = await mountConsole({ prepare: scenes.offered });
    const { client } = desk;
    press('d');
    await waitUntil(() => client.conversations.get('conv-irina').calls.includes('decline'));
    await settled(root);
    expect(cards(root)).to.deep.equal([]);
    expect(words(find(root, 'deskbell-offers'))).not.to.include('You missed');
    scenes.offered(desk);
    await settled(root);
    press('a');
    await waitUntil(() => client.conversations.get('conv-irina').calls.includes('accept'));
  });

  it('can be read before they are accepted', async () => {
    const { root } = await mountConsole({ prepare: scenes.offered });
    find<HTMLElement>(root, 'deskbell-offer wa-button').shadowRoot?.querySelector('a')?.click();
    await waitUntil(() => location.hash === '#/fern/mine/conv-irina');
    await settled(root);
    expect(words(find(root, 'deskbell-conversation'))).to.include('Your reply accepts this conversation.');
    expect(words(find(root, 'deskbell-conversation'))).not.to.include('Take it');
    expect(cards(root)).to.have.length(1);
  });

  it('say when somebody was faster, and stay until the desk says they are over', async () => {
    const { root, client } = await mountConsole({ prepare: scenes.offered });
    client.conversations.get('conv-irina').failNext = new DeskbellError('conflict', 'unable to accept');
    find(root, 'deskbell-offer wa-button.accept').click();
    await settled(root);
    expect(words(find(root, 'deskbell-offer'))).to.include('A colleague was faster.');
  });

  it('[R5] leave a quiet note when they were missed', async () => {
    const { root, client } = await mountConsole();
    client.offer('conv-irina', Date.now() + 500);
    await settled(root);
    client.conversations.get('conv-irina').change({ status: 'queued', offer: null });
    await settled(root);
    expect(words(find(root, 'deskbell-offers'))).to.include('You missed an offer: Ирина Соколова.');
    find(root, 'deskbell-offers .note wa-button').click();
    await settled(root);
    expect(words(find(root, 'deskbell-offers'))).not.to.include('You missed');
  });

  it('[P1] bring an agent back who did not respond', async () => {
    const { root, client } = await mountConsole({ prepare: scenes.notResponding });
    expect(words(find(root, 'deskbell-offers'))).to.include('nobody new comes to you');
    find(root, 'deskbell-offers .note wa-button').click();
    await settled(root);
    expect(client.calls).to.include('presence available');
  });

  it('[P5] say kindly when nothing new comes, and when a break is due', async () => {
    const { root, client } = await mountConsole({ prepare: scenes.tired });
    const said = words(find(root, 'deskbell-own-state'));
    expect(said).to.include('Time to wrap up: nothing new for 1 min.');
    expect(said).to.include('A short break would do you good.');
    const menu = find(root, 'deskbell-own-state').shadowRoot?.querySelector('wa-dropdown');
    const shown = oneEvent(menu as HTMLElement, 'wa-after-show');
    menu?.querySelector('wa-button')?.click();
    await shown;
    menu?.querySelector('wa-dropdown-item')?.click();
    await settled(root);
    expect(client.calls).to.include('presence away');
  });

  it('stop being watched when they are gone', async () => {
    const { client, root } = await mountConsole({ prepare: scenes.offered });
    const irina = client.conversations.get('conv-irina');
    expect(irina.watchers).to.equal(1);
    irina.change({ status: 'queued', offer: null });
    await settled(root);
    expect(irina.watchers).to.equal(0);
  });
});
