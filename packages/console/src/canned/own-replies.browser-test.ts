import type { OwnReplyAnswer } from '@deskbell/sdk/admin';
import { expect, oneEvent } from '@open-wc/testing';
import { find, mountConsole, settled, unmountConsole, words } from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

describe('own canned replies', () => {
  afterEach(unmountConsole);

  it('are made on the account page, by every agent', async () => {
    const own: OwnReplyAnswer[] = [];
    const { root, admin } = await mountConsole({
      hash: '#/loom/account',
      prepare: (desk) =>
        desk.admin
          .answer('GET /v1/sites/:siteId/own-replies', () => ({ replies: own }))
          .answer('POST /v1/sites/:siteId/own-replies', (_input, body) => {
            const words = body as Pick<OwnReplyAnswer, 'shortcut' | 'title' | 'text'>;
            const made = { ...words, id: 'own-1', createdAt: 0, updatedAt: 0 };
            own.push(made);
            return made;
          }),
    });
    await settled(root);
    expect(words(find(root, 'deskbell-own-replies'))).to.include('None yet.');
    const shown = oneEvent(root, 'wa-after-show');
    find(root, 'deskbell-own-replies wa-button[data-new]').click();
    await shown;
    await settled(root);
    const dialog = find(root, 'deskbell-canned-dialog');
    expect(dialog.shadowRoot?.querySelector('select')).to.equal(null);
    const [shortcut, title] = dialog.shadowRoot?.querySelectorAll('wa-input') ?? [];
    const text = find<HTMLTextAreaElement>(dialog, 'textarea');
    for (const [field, value] of [
      [shortcut, 'hi'],
      [title, 'My hello'],
      [text, 'Hi there!'],
    ] as const) {
      if (!field) throw new Error('a field is missing');
      field.value = value;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settled(root);
    find(dialog, 'wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-own-replies')).includes('My hello'));
    expect(admin.calls.find(({ name }) => name.startsWith('POST'))?.body).to.deep.equal({
      shortcut: 'hi',
      title: 'My hello',
      text: 'Hi there!',
    });
    await expect(find(root, 'deskbell-own-replies')).to.be.accessible();
  });
});
