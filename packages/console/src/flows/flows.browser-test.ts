import { DeskbellError } from '@deskbell/sdk/admin';
import { expect, oneEvent } from '@open-wc/testing';
import {
  find,
  focused,
  mountConsole,
  press,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';
import { withFlows } from '../../test/fake/sample-flows.ts';
import type { Preferences } from '../settings/preferences.ts';

const open = async (path = '', preferences: Partial<Preferences> = {}) => {
  const desk = await mountConsole({
    hash: `#/fern/settings/flows${path}`,
    preferences,
    prepare: ({ admin }) => void withFlows(admin),
  });
  await settled(desk.root);
  return desk;
};
const inEditor = (root: Element): string => words(find(root, 'deskbell-flow-editor'));
const button = (root: ParentNode, name: string): HTMLElement => {
  const all = [...root.querySelectorAll<HTMLElement>('wa-button, button')];
  const found = all.find((one) => one.textContent.trim().startsWith(name));
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
};
const inside = (root: Element, selector: string): ShadowRoot => {
  const { shadowRoot } = find(root, selector);
  if (!shadowRoot) throw new Error(`nothing is in ${selector}`);
  return shadowRoot;
};
const pressButton = (root: Element, name: string): void =>
  button(inside(root, 'deskbell-flow-editor'), name).click();
const write = async (root: Element, selector: string, text: string): Promise<void> => {
  const field = find<HTMLInputElement>(root, selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(root);
};

describe('the flows of a site', () => {
  afterEach(() => {
    sessionStorage.clear();
    unmountConsole();
  });

  it('lists how each one stands, and makes one from what is ready', async () => {
    const { root, admin } = await open();
    await waitUntil(() => words(find(root, 'deskbell-flows')).includes('Callback'));
    expect(words(find(root, 'deskbell-flows')))
      .to.include('published: version 1')
      .and.include('switched off');
    await expect(find(root, 'deskbell-flows')).to.be.accessible();
    find(root, 'deskbell-flows wa-button[variant=brand]').click();
    await settled(root);
    const choice = [...inside(root, 'deskbell-flow-dialog').querySelectorAll<HTMLInputElement>('input')];
    choice.at(-1)?.click();
    await settled(root);
    find(root, 'deskbell-flow-dialog wa-button[variant=brand]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('PUT')));
    expect(admin.calls.find(({ name }) => name.startsWith('PUT'))?.input).to.deep.equal({
      siteId: 'fern',
      flowId: 'where-is-my-order',
    });
    await waitUntil(() => location.hash.endsWith('/flows/where-is-my-order'));
  });

  it('deletes one when asked twice, with what this tab kept of it, and says what still begins it', async () => {
    const { root, admin } = await open();
    await waitUntil(() => words(find(root, 'deskbell-flows')).includes('Callback'));
    sessionStorage.setItem('deskbell-flow-draft:fern/callback', '{}');
    const removals = () => admin.calls.filter(({ name }) => name.startsWith('DELETE'));
    const lists = () => admin.calls.filter(({ name }) => name === 'GET /v1/sites/:siteId/flows').length;
    admin.answer('DELETE /v1/sites/:siteId/flows/:flowId', () => {
      const details = { path: 'widget.invitations[0].flow' };
      throw new DeskbellError('conflict', 'unable to delete the flow: it is named', { details });
    });
    const inList = inside(root, 'deskbell-flows');
    button(inList, 'Delete flow: Callback').click();
    await settled(root);
    expect(removals()).to.deep.equal([]);
    const dialog = find(root, 'deskbell-flows deskbell-confirm');
    expect(words(dialog)).to.include('Dialogues that run go on to their end.');
    await expect(dialog).to.be.accessible();
    const confirm = find(root, 'deskbell-confirm wa-button[variant=danger]');
    confirm.click();
    await waitUntil(() => words(dialog).includes('(widget.invitations[0].flow)'));
    expect(sessionStorage.getItem('deskbell-flow-draft:fern/callback')).to.equal('{}');

    const before = lists();
    admin.answer('DELETE /v1/sites/:siteId/flows/:flowId', () => undefined);
    confirm.click();
    await waitUntil(() => lists() > before);
    expect(removals().at(-1)?.input).to.deep.equal({
      siteId: 'fern',
      flowId: 'callback',
      expectedRevision: 3,
    });
    expect(sessionStorage.getItem('deskbell-flow-draft:fern/callback')).to.equal(null);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`[W4] is accessible as drawing and as list, ${theme}`, async () => {
      const { root } = await open('/order-status/tell', { theme });
      await expect(find(root, 'deskbell-flow-editor')).to.be.accessible();
      pressButton(root, 'List');
      await settled(root);
      expect(words(find(root, 'deskbell-flow-steps'))).to.include('Another order');
      await expect(find(root, 'deskbell-flow-editor')).to.be.accessible();
    });
  }

  it('is changed by keyboard: from the card to its form, and back', async () => {
    const { root } = await open('/order-status');
    const card = find(root, 'deskbell-flow-graph [data-node=number]');
    card.focus();
    card.click();
    await waitUntil(() => focused()?.matches('h3'));
    expect(location.hash).to.match(/order-status\/number$/);
    await write(root, 'deskbell-flow-form textarea', 'Which order is it?');
    expect(words(find(root, 'deskbell-flow-graph [data-node=number]'))).to.include('Which order is it?');
    find(root, 'deskbell-flow-form textarea').focus();
    press('Escape');
    expect(focused()?.getAttribute('data-node')).to.equal('number');
    find(root, 'deskbell-flow-editor .back').click();
    await settled(root);
    expect(words(find(root, 'deskbell-flow-graph [data-node=number]'))).to.include('What is the number');
  });

  it('has steps added behind one, and taken away without a gap', async () => {
    const { root } = await open('/order-status/number');
    await write(root, 'deskbell-flow-editor select.add', 'say');
    await waitUntil(() => location.hash.endsWith('/say'));
    expect(words(find(root, 'deskbell-flow-form'))).to.include('Says something and goes on.');
    button(inside(root, 'deskbell-flow-form'), 'Remove this step').click();
    await settled(root);
    expect(inEditor(root)).not.to.include('not saved');
  });

  it('is refused while a way leads nowhere, then shows what will differ', async () => {
    const { root, admin } = await open('/order-status/person');
    button(inside(root, 'deskbell-flow-form'), 'Remove this step').click();
    await settled(root);
    find(root, 'deskbell-flow-graph [data-node=number]').click();
    await settled(root);
    pressButton(root, 'Publish');
    await waitUntil(() => inEditor(root).includes('It can’t be published yet. What is wrong: 3'));
    expect(words(find(root, 'deskbell-flow-graph [data-node=number]'))).to.include('To be put right: 1');
    await expect(find(root, 'deskbell-flow-editor')).to.be.accessible();
    expect(admin.calls.some(({ name }) => name.endsWith('/publish'))).to.equal(false);
    find(root, 'deskbell-flow-editor .back').click();
    await settled(root);
    await write(root, 'deskbell-flow-form textarea', 'Which order?');
    const shown = oneEvent(root, 'wa-after-show');
    pressButton(root, 'Publish');
    await shown;
    expect(words(find(root, 'deskbell-flow-review'))).to.include('Which order?');
    await expect(find(root, 'deskbell-flow-review')).to.be.accessible();
    find(root, 'deskbell-flow-review wa-button[variant=brand]').click();
    await waitUntil(() => inEditor(root).includes('Published as version 2.'));
    expect(admin.calls.find(({ name }) => name.endsWith('/publish'))?.body).to.deep.equal({
      expectedRevision: 4,
    });
  });

  it('is tried beside: what is asked can be answered, calls as whoever tries says', async () => {
    const { root } = await open('/order-status');
    const tryOut = find(root, 'deskbell-flow-try');
    const inTry = (name: string): HTMLElement => button(inside(root, 'deskbell-flow-try'), name);
    inTry('Begin').click();
    await waitUntil(() => words(tryOut).includes('What is the number'));
    expect(find(root, 'deskbell-flow-graph [data-at]').dataset['node']).to.equal('number');
    await write(root, 'deskbell-flow-try .write input', 'A-17');
    tryOut.shadowRoot?.querySelector<HTMLFormElement>('.write')?.requestSubmit();
    await waitUntil(() => words(tryOut).includes('GET https://shop.example/orders/A-17'));
    await expect(tryOut).to.be.accessible();
    tryOut.shadowRoot?.querySelector<HTMLFormElement>('form.fields')?.requestSubmit();
    await waitUntil(() => words(tryOut).includes('It is on its way.'));
    inTry('Yes, thank you').click();
    await waitUntil(() => words(tryOut).includes('The end: it is solved'));
    await expect(tryOut).to.be.accessible();
  });

  it('goes back to a version, and can be switched off', async () => {
    const { root, admin } = await open('/order-status');
    await waitUntil(() => words(find(root, 'deskbell-flow-versions')).includes('Version 1'));
    find(root, 'deskbell-flow-editor .acts wa-dropdown wa-button').click();
    await settled(root);
    find(root, 'deskbell-flow-editor wa-dropdown-item').click();
    await settled(root);
    find(root, 'deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => inEditor(root).includes('Switched off.'));
    expect(admin.calls.some(({ name }) => name.endsWith('/unpublish'))).to.equal(true);
    await waitUntil(() => words(find(root, 'deskbell-flow-versions')).includes('Publish again'));
    button(inside(root, 'deskbell-flow-versions'), 'Publish again').click();
    await waitUntil(() => words(find(root, 'deskbell-flow-review')).includes('for the first time'));
  });
});
