import { expect, oneEvent } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const reply = {
  id: 'reply-1',
  team: null,
  shortcut: 'hello',
  title: 'A warm hello',
  language: 'en',
  text: 'Hello {{contact.name|there}}!',
  createdAt: 0,
  updatedAt: 0,
};

const open = (theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash: '#/fern/settings/canned',
    preferences: { theme },
    prepare: ({ admin }) =>
      admin
        .answer('GET /v1/sites/:siteId/canned-replies', () => ({ items: [reply], next: null }))
        .answer('PUT /v1/sites/:siteId/canned-replies/:replyId', () => reply)
        .answer('DELETE /v1/sites/:siteId/canned-replies/:replyId', () => undefined as never),
  });

describe('the canned replies of a site', () => {
  afterEach(unmountConsole);

  it('[W4] are accessible in the dark', async () => {
    const { root } = await open('dark');
    await expect(find(root, 'deskbell-canned')).to.be.accessible();
  });

  it('are found by what they say, and changed', async () => {
    const { root, admin } = await open();
    expect(words(find(root, 'deskbell-canned')))
      .to.include('A warm hello')
      .and.include('/ hello');
    await expect(find(root, 'deskbell-canned')).to.be.accessible();
    // Its colours are judged when it has faded in.
    const shown = oneEvent(root, 'wa-after-show');
    find(root, 'deskbell-canned .records wa-button').click();
    await settled(root);
    await shown;
    await expect(find(root, 'deskbell-canned-dialog')).to.be.accessible();
    const field = find<HTMLTextAreaElement>(root, 'deskbell-canned-dialog textarea');
    field.value = 'Hi {{contact.name|there}}!';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    find(root, 'deskbell-canned-dialog wa-button[variant=brand]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('PUT')));
    expect(admin.calls.find(({ name }) => name.startsWith('PUT'))?.body).to.deep.equal({
      shortcut: 'hello',
      title: 'A warm hello',
      text: 'Hi {{contact.name|there}}!',
      team: null,
      language: 'en',
    });
  });

  it('are deleted after a question', async () => {
    const { root, admin } = await open();
    const buttons = everything(root).filter((one) => one.matches('.records wa-button'));
    (buttons[1] as HTMLElement).click();
    await settled(root);
    find(root, 'deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('DELETE')));
  });
});
