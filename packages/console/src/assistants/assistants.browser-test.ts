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

const kept = {
  task: 'draft' as const,
  api: 'openai' as const,
  url: 'https://machine.example/v1',
  model: 'small',
  enabled: true,
  hasKey: true,
  updatedAt: 0,
};
const LIST = 'GET /v1/sites/:siteId/assistants';
const PUT = 'PUT /v1/sites/:siteId/assistants/:task';
const TEST = 'POST /v1/sites/:siteId/assistants/:task/test';

const open = (
  prepare: (admin: FakeAdminClient) => void = () => undefined,
  theme: 'light' | 'dark' = 'light',
) =>
  mountConsole({
    hash: '#/fern/settings/assistants',
    preferences: { theme },
    prepare: ({ admin }) => {
      admin.answer(LIST, () => ({ assistants: [kept] }));
      prepare(admin);
    },
  });

async function type(root: Element, field: Element, value: string): Promise<void> {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(root);
}

const machines = (root: Element): Element[] =>
  everything(root).filter((one) => one.matches('deskbell-assistant'));

describe('machines that help agents', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const)
    it(`[W4] are accessible, ${theme}`, async () => {
      const { root } = await open(undefined, theme);
      expect(words(find(root, 'deskbell-assistants')))
        .to.include('not set up')
        .and.include('A key is kept');
      await expect(find(root, 'deskbell-assistants')).to.be.accessible();
    });

  it('[A5] are named with a key that is never shown, and kept when nothing is typed', async () => {
    const { root, admin } = await open((api) => api.answer(PUT, () => kept));
    const drafts = machines(root)[1] as Element;
    const [, model, key] = everything(drafts).filter((one) => one.matches('wa-input'));
    expect(key?.value ?? '').to.equal('');
    await type(root, model as Element, 'large');
    find<HTMLFormElement>(drafts, 'form').requestSubmit();
    await waitUntil(() => words(drafts).includes('Saved.'));
    const put = admin.calls.find(({ name }) => name === PUT);
    expect(put?.input).to.deep.equal({ siteId: 'fern', task: 'draft' });
    expect(put?.body).to.deep.equal({ api: 'openai', url: kept.url, model: 'large', enabled: true });
  });

  it('are tried as they are saved, and their answer or what is wrong with it is shown', async () => {
    const { root, admin } = await open((api) =>
      api.answer(TEST, () => {
        throw new DeskbellError('unavailable', 'unable to get help: it answered with status 401');
      }),
    );
    const drafts = machines(root)[1] as Element;
    const trial = find(drafts, 'deskbell-assistant-trial');
    await type(root, find(trial, 'wa-input'), 'Where is my order?');
    find(trial, 'wa-button').click();
    await waitUntil(() => words(trial).includes('it answered with status 401'));
    admin.answer(TEST, () => ({ text: 'It is on its way.' }));
    find(trial, 'wa-button').click();
    await waitUntil(() => words(trial).includes('It is on its way.'));
    await expect(trial).to.be.accessible();
  });

  it('are removed after a question', async () => {
    const { root, admin } = await open((api) =>
      api.answer('DELETE /v1/sites/:siteId/assistants/:task', () => undefined as never),
    );
    const drafts = machines(root)[1] as Element;
    find(drafts, '.buttons wa-button[variant=danger]').click();
    await settled(root);
    find(drafts, 'deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('DELETE')));
  });
});
