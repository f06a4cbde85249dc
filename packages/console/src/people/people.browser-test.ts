import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import type { FakeAdminClient } from '../../test/fake/fake-admin-client.ts';
import {
  everything,
  find,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';
import { person } from '../../test/fake/sample-platform.ts';

const self = {
  ...person,
  id: 'agent-ana',
  name: 'Ana Kowalska',
  email: 'ana@fern.example',
  role: 'admin' as const,
};

const LIST = 'GET /v1/sites/:siteId/people';
const open = (
  prepare: (admin: FakeAdminClient) => void = () => undefined,
  hash = '#/fern/settings/people',
  theme: 'light' | 'dark' = 'light',
) =>
  mountConsole({
    hash,
    preferences: { theme },
    prepare: ({ admin }) => {
      admin.answer(LIST, () => ({ items: [self, person], next: null }));
      prepare(admin);
    },
  });

const named = (root: Element, name: string): HTMLElement => {
  const found = everything(root).find(
    (one) => one.matches('wa-button, wa-dropdown-item') && one.textContent.trim().endsWith(name),
  );
  if (!found) throw new Error(`there is no ${name}`);
  return found as HTMLElement;
};

async function choose(root: Element, at: number, value: string): Promise<void> {
  const menu = everything(root).filter((one) =>
    one.matches('deskbell-people wa-dropdown, .records wa-dropdown'),
  )[at];
  menu?.dispatchEvent(new CustomEvent('wa-select', { detail: { item: { value } } }));
  await settled(root);
}

describe('the people of a site', () => {
  afterEach(unmountConsole);

  it('are listed with their roles, and found by name', async () => {
    const { root } = await open();
    expect(words(find(root, 'deskbell-people')))
      .to.include('Ben Okafor')
      .and.include('two steps');
    const field = find<HTMLInputElement>(root, 'deskbell-people wa-input');
    field.value = 'kowal';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    expect(words(find(root, '.records'))).not.to.include('Ben Okafor');
    await expect(find(root, 'deskbell-people')).to.be.accessible();
  });

  it('[W4] are accessible in the dark', async () => {
    const { root } = await open(undefined, undefined, 'dark');
    await expect(find(root, 'deskbell-people')).to.be.accessible();
  });

  it('get another role, and keep the old one when the server refuses', async () => {
    const { root, admin } = await open((api) =>
      api.answer('PUT /v1/sites/:siteId/people/:agentId/role', () => {
        throw new DeskbellError('forbidden', 'unable to change the role: not an admin');
      }),
    );
    const select = everything(root).filter((one) => one.matches('.records select'))[1] as HTMLSelectElement;
    select.value = 'supervisor';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => words(find(root, 'deskbell-people .wrong')).length > 0);
    expect(select.value).to.equal('agent');
    admin.answer('PUT /v1/sites/:siteId/people/:agentId/role', () => ({ ...person, role: 'supervisor' }));
    select.value = 'supervisor';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => words(find(root, 'deskbell-people')).includes('Ben Okafor is now: Supervisor'));
    expect(admin.calls.at(-2)).to.deep.include({ input: { siteId: 'fern', agentId: 'agent-ben' } });
  });

  it('are invited, with a link to hand over where no mail goes', async () => {
    const { root, admin } = await open((api) =>
      api.answer('POST /v1/sites/:siteId/people', () => ({
        person: { ...person, name: 'Zoë' },
        mailed: false,
        link: 'https://chat.example/console/#token=one-time',
      })),
    );
    named(root, 'Invite').click();
    await settled(root);
    const [name, email] = everything(find(root, 'deskbell-invite')).filter((one) => one.matches('wa-input'));
    for (const [field, value] of [
      [name, 'Zoë'],
      [email, 'zoe@fern.example'],
    ] as const) {
      (field as unknown as HTMLInputElement).value = value;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await settled(root);
    const buttons = everything(find(root, 'deskbell-invite')).filter((one) =>
      one.matches('wa-button[variant=brand]'),
    );
    (buttons[0] as HTMLElement).click();
    await waitUntil(() => words(find(root, 'deskbell-people')).includes('one-time'));
    expect(admin.calls.find(({ name: call }) => call.startsWith('POST'))?.body).to.deep.equal({
      name: 'Zoë',
      email: 'zoe@fern.example',
      role: 'agent',
      locale: 'en',
    });
  });

  it('are taken off the site only when their name was typed; nobody locks themselves out', async () => {
    const { root, admin } = await open((api) =>
      api.answer('DELETE /v1/sites/:siteId/people/:agentId', () => undefined as never),
    );
    expect(everything(root).filter((one) => one.matches('wa-dropdown-item[value=remove]')).length).to.equal(
      1,
    );
    await choose(root, 1, 'remove');
    const button = find(root, 'deskbell-confirm wa-button[variant=danger]');
    expect(button.hasAttribute('disabled')).to.equal(true);
    const field = find<HTMLInputElement>(root, 'deskbell-confirm wa-input');
    field.value = 'Ben Okafor';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    button.click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('DELETE')));
  });

  it('are not for agents', async () => {
    const { root } = await open(undefined, '#/loom/settings/people');
    expect(everything(root).some((one) => one.matches('deskbell-people'))).to.equal(false);
  });
});
