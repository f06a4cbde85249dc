import { DeskbellError } from '@deskbell/sdk/agent';
import { expect } from '@open-wc/testing';
import { find, mountConsole, settled, unmountConsole, words } from '../../test/element/mount-console.ts';
import { sampleSites } from '../../test/fake/sample-desk.ts';

async function add(root: Element, typed: string): Promise<void> {
  find<HTMLElementTagNameMap['wa-input']>(find(root, 'deskbell-origin-list'), 'wa-input').value = typed;
  find<HTMLFormElement>(find(root, 'deskbell-origin-list'), 'form').requestSubmit();
  await settled(root);
}

describe('the install page', () => {
  afterEach(unmountConsole);

  it('gives the script tag exactly as the server says it', async () => {
    const { root } = await mountConsole({ hash: '#/fern/install' });
    expect(find(root, 'pre').textContent).to.equal(sampleSites[0]?.scriptTag);
    expect(find<HTMLElementTagNameMap['wa-copy-button']>(root, 'wa-copy-button').value).to.equal(
      sampleSites[0]?.scriptTag,
    );
    expect(words(root)).to.include('connect-src https://chat.fern.example wss://chat.fern.example;');
  });

  it('opens pages that tell which invitations they would show', async () => {
    const { root } = await mountConsole({ hash: '#/fern/install' });
    const link = find<HTMLElementTagNameMap['wa-button']>(find(root, '.tests'), 'wa-button');
    expect(link.href).to.equal('https://fern.example/#deskbell-test');
    await expect(find(root, 'deskbell-install')).to.be.accessible();
  });

  it('[A6] adds and removes origins', async () => {
    const { root, session } = await mountConsole({ hash: '#/fern/install' });
    await add(root, 'shop.example/cart');
    expect(session.allSites[0]?.origins).to.include('https://shop.example');
    expect(words(root)).to.include('Added: https://shop.example');
    find(find(root, '.origins'), 'wa-button').click();
    await settled(root);
    expect(session.allSites[0]?.origins).not.to.include('https://fern.example');
  });

  it('[A6] says what is wrong with an origin, and saves nothing', async () => {
    const { root, session } = await mountConsole({ hash: '#/fern/install' });
    await add(root, 'https://*.shop.example');
    expect(words(root)).to.include('No wildcards');
    await add(root, 'https://fern.example');
    expect(words(root)).to.include('already on the list');
    expect(session.calls.filter((call) => call.startsWith('setOrigins'))).to.deep.equal([]);
  });

  it('[A2] lets only admins change the list, and says so when the server refuses', async () => {
    const { root, session } = await mountConsole({ hash: '#/loom/install' });
    expect(words(root)).to.include('Only admins can change this list.');
    location.hash = '#/fern/install';
    await settled(root);
    session.failNext = new DeskbellError('forbidden', 'unable to change the origins');
    await settled(root);
    await add(root, 'shop.example');
    expect(words(root)).to.include('Only admins of this site');
  });
});
