import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import {
  find,
  mountConsole,
  settled,
  type SampleDesk,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const PUT = 'PUT /v1/people/me/picture';
const DELETE = 'DELETE /v1/people/me/picture';
const picture =
  'data:image/webp;base64,UklGRjgAAABXRUJQVlA4ICwAAADQAQCdASoIAAgAAUAmJaACdLoB+AADsAD+yL//zYFc1z7/f/maMJSR4aAAAA==';

describe('the own picture', () => {
  let desk: SampleDesk;
  const open = (theme: 'light' | 'dark' = 'light') =>
    mountConsole({
      hash: '#/fern/account',
      preferences: { theme },
      prepare: (given) => {
        desk = given;
        desk.admin
          .answer('GET /v1/people/me/sessions', () => ({ items: [], next: null }))
          .answer('GET /v1/people/me/second-factor', () => ({ state: 'off' as const, recoveryCodesLeft: 0 }))
          .answer(PUT, () => ({ picture }))
          .answer(DELETE, () => undefined);
      },
    });
  afterEach(() => unmountConsole());

  const become = (has: string | undefined): void => {
    const agents = desk.client.agents.value.map(({ picture: before, ...agent }) =>
      agent.id === desk.client.me.value?.id
        ? { ...agent, ...(has ? { picture: has } : {}) }
        : { ...agent, ...(before ? { picture: before } : {}) },
    );
    desk.client.setAgents(agents);
  };

  async function choose(root: Element, file: File): Promise<void> {
    const field = find<HTMLInputElement>(root, 'deskbell-picture-editor input');
    const chosen = new DataTransfer();
    chosen.items.add(file);
    field.files = chosen.files;
    field.dispatchEvent(new Event('change'));
    await settled(root);
  }

  async function photo(width: number, height: number): Promise<File> {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.fillRect(0, 0, width, height);
    return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'photo.jpg');
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] has no barrier, ${theme}`, async () => {
      const { root } = await open(theme);
      become(picture);
      await settled(root);
      await expect(find(root, 'deskbell-picture-editor')).to.be.accessible();
    });
  }

  it('is cut to a small square before it travels, and is seen in the menu as soon as the desk tells of it', async () => {
    const { root } = await open();
    await choose(root, await photo(1_200, 900));
    await waitUntil(() => desk.admin.calls.some(({ name }) => name === PUT));
    const { data } = (desk.admin.calls.find(({ name }) => name === PUT)?.body ?? {}) as { data?: string };
    const sent = await createImageBitmap(await (await fetch(`data:image/webp;base64,${data ?? ''}`)).blob());
    expect([sent.width, sent.height]).to.deep.equal([256, 256]);
    await settled(root);
    expect(words(find(root, 'deskbell-picture-editor'))).to.contain('Everybody sees it now');
    become(picture);
    await settled(root);
    for (const place of ['deskbell-account-menu', 'deskbell-picture-editor'])
      expect(find<HTMLImageElement>(root, `${place} .portrait`).src).to.equal(picture);
  });

  it('is taken away, and initials stand in its place', async () => {
    const { root } = await open();
    become(picture);
    await settled(root);
    find(root, 'deskbell-picture-editor .remove').click();
    await waitUntil(() => desk.admin.calls.some(({ name }) => name === DELETE));
    become(undefined);
    await settled(root);
    expect(words(find(root, 'deskbell-picture-editor'))).to.contain('initials');
    expect(find(root, 'deskbell-picture-editor .remove').hidden).to.equal(true);
  });

  it('says what to do about what is no picture, and about what is refused', async () => {
    const { root } = await open();
    await choose(root, new File(['no picture'], 'no.png'));
    await waitUntil(() => words(find(root, 'deskbell-picture-editor')).includes('cannot be read'));
    expect(desk.admin.calls.some(({ name }) => name === PUT)).to.equal(false);
    desk.admin.answer(PUT, () => Promise.reject(new DeskbellError('disconnected', 'unable to reach it')));
    await choose(root, await photo(40, 40));
    await waitUntil(() => !find(root, 'deskbell-picture-editor .problem').hidden);
    expect(words(find(root, 'deskbell-picture-editor'))).not.to.contain('cannot be read');
  });
});
