import { DeskbellError } from '@deskbell/sdk/agent';
import { expect, oneEvent } from '@open-wc/testing';
import { find, mountConsole, settled, unmountConsole, words } from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const open = () => mountConsole({ hash: '#/fern/settings' });

async function go(root: Element, name: string): Promise<void> {
  const buttons = find(root, 'deskbell-settings').shadowRoot?.querySelectorAll('nav.parts a') ?? [];
  const [found] = [...buttons].filter((button) => button.textContent.trim() === name);
  (found as HTMLElement | undefined)?.click();
  await settled(root);
}
async function type(root: Element, text: string): Promise<void> {
  const field = find<HTMLTextAreaElement>(root, 'deskbell-settings-editor textarea');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(root);
}
async function save(root: Element): Promise<void> {
  find(root, 'deskbell-settings-editor .buttons wa-button').click();
  await settled(root);
}

describe('the settings', () => {
  afterEach(unmountConsole);

  it('can be read: queues, ladders in the order of time, hours as a week', async () => {
    const { root } = await open();
    const said = words(find(root, 'deskbell-settings'));
    expect(said).to.include('30 sec to accept, first reply within 3 min');
    expect(said.indexOf('after 30 sec')).to.be.lessThan(said.indexOf('after 2 min'));
    expect(said.indexOf('after 2 min')).to.be.lessThan(said.indexOf('after 10 min'));
    expect(said).to.include('09:00–12:30, 13:00–18:00');
    expect(said).to.include('Version 2, saved by Ana Kowalska');
  });

  it('save the whole document, made from the version in force', async () => {
    const { root, client } = await open();
    await go(root, 'Edit');
    await type(root, '{"queues":{"main":{}}}');
    client.served.put = (configuration, options) => {
      client.served.calls.push(`put ${JSON.stringify(configuration)} on ${options.expectedVersion}`);
      const [present] = client.served.versions;
      if (!present) throw new Error('no version');
      return Promise.resolve({ ...present, version: 3 });
    };
    await save(root);
    expect(client.served.calls).to.deep.equal(['put {"queues":{"main":{}}} on 2']);
    expect(words(find(root, 'deskbell-settings-editor'))).to.include('Saved as version 3.');
  });

  it('show what is wrong at its place, and keep the text', async () => {
    const { root, client } = await open();
    await go(root, 'Edit');
    await type(root, '{"queues":{}}');
    client.served.failNext = new DeskbellError('invalid', 'unable to save', {
      details: { problems: [{ path: 'defaultQueue', message: 'there is no queue "main"' }] },
    });
    await save(root);
    expect(find(root, 'deskbell-settings-editor .problems li').textContent).to.equal(
      'defaultQueue there is no queue "main"',
    );
    expect(find<HTMLTextAreaElement>(root, 'deskbell-settings-editor textarea').value).to.equal(
      '{"queues":{}}',
    );
    await type(root, '{');
    await save(root);
    expect(words(find(root, 'deskbell-settings-editor'))).to.include('This is not JSON');
  });

  it('do not overwrite what a colleague has saved meanwhile', async () => {
    const { root, client } = await open();
    await go(root, 'Edit');
    await type(root, '{}');
    client.served.savedElsewhere();
    await settled(root);
    expect(words(find(root, 'deskbell-settings'))).to.include('Version 3 is in force now.');
    client.served.failNext = new DeskbellError('conflict', 'unable to save');
    await save(root);
    expect(words(find(root, 'deskbell-settings-editor'))).to.include('Somebody saved another version');
    const buttons = find(root, 'deskbell-settings-editor').shadowRoot?.querySelectorAll('wa-button');
    buttons?.[1]?.click();
    await waitUntil(() => words(find(root, 'deskbell-settings')).includes('saved by Ben Okafor'));
  });

  it('restore an old version from the history', async () => {
    const { root, client } = await open();
    await go(root, 'History');
    await waitUntil(() => words(find(root, 'deskbell-history')).includes('the command line'));
    const shown = oneEvent(root, 'wa-after-show');
    find(root, 'deskbell-history li wa-button').click();
    await shown;
    const buttons = find(root, 'deskbell-history').shadowRoot?.querySelectorAll<HTMLElement>(
      'wa-dialog wa-button',
    );
    buttons?.[buttons.length - 1]?.click();
    await waitUntil(() => client.served.versions.length === 3);
    await settled(root);
    expect(client.served.calls).to.deep.equal(['put on 2']);
    expect(words(find(root, 'deskbell-settings'))).to.include('Version 3');
  });

  it('say when they could not be loaded, and try again', async () => {
    const { root } = await mountConsole({
      hash: '#/fern/settings',
      prepare: ({ client }) => void (client.served.failNext = new DeskbellError('timeout', 'unable')),
    });
    expect(words(find(root, 'deskbell-settings'))).to.include('The settings could not be loaded.');
    find(root, 'deskbell-settings [role=alert] wa-button').click();
    await waitUntil(() => words(find(root, 'deskbell-settings')).includes('Version 2'));
  });
});
