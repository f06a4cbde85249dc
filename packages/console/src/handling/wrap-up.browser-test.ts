import { expect, oneEvent } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  press,
  type SampleDesk,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const asking =
  (required: boolean) =>
  ({ client }: SampleDesk): void => {
    const wrapUp = {
      required,
      reasons: { delivery: { name: 'Delivery' }, care: { name: 'Plant care' } },
      rootCauses: { packing: { name: 'Packing is weak' } },
    };
    const { served } = client;
    served.versions = served.versions.map((version) => ({
      ...version,
      configuration: { ...version.configuration, wrapUp },
    }));
  };
const open = (prepare?: (desk: SampleDesk) => void, id = 'conv-magda') =>
  mountConsole({ hash: `#/fern/mine/${id}`, ...(prepare ? { prepare } : {}) });
const dialog = (root: Element, tag: string) =>
  find<HTMLElementTagNameMap['wa-dialog']>(root, `${tag} wa-dialog`);
const shown = async (root: Element, act: () => void): Promise<void> => {
  const event = oneEvent(root, 'wa-after-show');
  act();
  await event;
  await settled(root);
};
const confirm = (root: Element, tag: string): void =>
  [...(find(root, tag).shadowRoot?.querySelectorAll<HTMLElement>('wa-button[slot=footer]') ?? [])]
    .at(-1)
    ?.click();
const field = (root: Element, selector: string, value: string): void => {
  const input = find<HTMLTextAreaElement>(root, selector);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const resolve = (root: Element): void => find(root, 'deskbell-conversation .resolve').click();

describe('when a matter is over', () => {
  afterEach(unmountConsole);

  it('resolves at once where the site asks nothing', async () => {
    const { root, client } = await open();
    resolve(root);
    await waitUntil(() => client.conversations.get('conv-magda').calls.includes('resolve'));
  });

  it('asks what it was about where the site has choices, by numbers and Enter', async () => {
    const { root, client } = await open(asking(true));
    const magda = client.conversations.get('conv-magda');
    await shown(root, () => resolve(root));
    expect(magda.calls).not.to.include('resolve');
    await expect(find(root, 'deskbell-wrap-up-dialog')).to.be.accessible();
    confirm(root, 'deskbell-wrap-up-dialog');
    await waitUntil(() => words(find(root, 'deskbell-wrap-up-dialog')).includes('Choose why they came'));
    find(root, 'deskbell-wrap-up-dialog input[name=outcome]').focus();
    press('2');
    await settled(root);
    press('Enter');
    await waitUntil(() => magda.calls.includes('resolve care solved'));
    await waitUntil(() => !dialog(root, 'deskbell-wrap-up-dialog').open);
  });

  it('can be left out where it may', async () => {
    const { root, client } = await open(asking(false));
    await shown(root, () => resolve(root));
    find(root, 'deskbell-wrap-up-dialog wa-button[data-skip]').click();
    await waitUntil(() => client.conversations.get('conv-magda').calls.includes('resolve'));
  });

  it('[C2] is opened again, or summed up afterwards', async () => {
    const { root, client } = await open(undefined, 'conv-sara');
    const sara = client.conversations.get('conv-sara');
    await shown(root, () => press('w'));
    confirm(root, 'deskbell-wrap-up-dialog');
    await waitUntil(() => sara.calls.includes('noteWrapUp solved'));
    await waitUntil(() => !dialog(root, 'deskbell-wrap-up-dialog').open);
    const reopen = everything(find(root, 'deskbell-conversation')).find(
      (one) => one.matches('wa-button') && one.textContent.trim() === 'Reopen',
    );
    if (!(reopen instanceof HTMLElement)) throw new Error('it cannot be opened again');
    reopen.click();
    await waitUntil(() => sara.calls.includes('claim'));
  });
});

describe('what comes later', () => {
  afterEach(unmountConsole);

  it('is put aside until a day, with a note of what to do then', async () => {
    const { root, client } = await open();
    const magda = client.conversations.get('conv-magda');
    await shown(root, () => press('f'));
    await expect(find(root, 'deskbell-follow-up-dialog')).to.be.accessible();
    field(root, 'deskbell-follow-up-dialog textarea', 'Ask whether it arrived');
    confirm(root, 'deskbell-follow-up-dialog');
    await waitUntil(() => magda.calls.includes('note Follow-up: Ask whether it arrived'));
    expect(magda.calls.some((call) => call.startsWith('snooze '))).to.equal(true);
  });

  it('bears tags of its own', async () => {
    const { root } = await open();
    await shown(root, () => press('l'));
    field(root, 'deskbell-tags-dialog deskbell-tags input', 'damaged');
    find(root, 'deskbell-tags-dialog deskbell-tags input').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    await waitUntil(() => words(find(root, 'deskbell-tags-dialog')).includes('damaged'));
  });

  it('does nothing by a key where it may not be done', async () => {
    const { root } = await open(undefined, 'conv-old');
    press('t');
    press('q');
    await settled(root);
    expect(dialog(root, 'deskbell-transfer-dialog').open).to.equal(false);
  });
});
