import { DeskbellError } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import {
  everything,
  find,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const webhook = {
  id: 'hook-1',
  url: 'https://crm.example/deskbell',
  description: 'Our CRM',
  types: ['*'],
  createdAt: 0,
  enabled: true,
  disabledBecause: null,
  disabledAt: null,
  failingSince: null,
  previousSecretUntil: null,
};
const delivery = {
  eventId: 'event-1',
  type: 'message.added',
  at: 0,
  state: 'failed' as const,
  nextAt: null,
  attempts: [{ at: 0, status: 500, durationMs: 12, error: null }],
};

const open = (hash = '#/fern/settings/webhooks', theme: 'light' | 'dark' = 'light') =>
  mountConsole({
    hash,
    preferences: { theme },
    prepare: ({ admin }) =>
      admin
        .answer('GET /v1/sites/:siteId/webhooks', () => ({ items: [webhook], next: null }))
        .answer('POST /v1/sites/:siteId/webhooks', () => ({ ...webhook, secret: 'whsec_the-secret' }))
        .answer('PATCH /v1/sites/:siteId/webhooks/:webhookId', () => ({ ...webhook, enabled: false }))
        .answer('GET /v1/sites/:siteId/webhooks/:webhookId/deliveries', () => ({
          items: [delivery],
          next: null,
        }))
        .answer('POST /v1/sites/:siteId/webhooks/:webhookId/deliveries/:eventId/replay', () => delivery),
  });

describe('the webhooks of a site', () => {
  afterEach(unmountConsole);

  it('[W4] are accessible in the dark', async () => {
    const { root } = await open(undefined, 'dark');
    await expect(find(root, 'deskbell-webhooks')).to.be.accessible();
  });

  it('are listed, and switched off', async () => {
    const { root, admin } = await open();
    expect(words(find(root, 'deskbell-webhooks')))
      .to.include('crm.example')
      .and.include('Our CRM');
    await expect(find(root, 'deskbell-webhooks')).to.be.accessible();
    const control = find<HTMLInputElement>(root, 'deskbell-webhooks wa-switch');
    control.checked = false;
    control.dispatchEvent(new Event('change'));
    await waitUntil(() => admin.calls.some(({ name }) => name.startsWith('PATCH')));
    expect(admin.calls.find(({ name }) => name.startsWith('PATCH'))?.body).to.deep.equal({ enabled: false });
  });

  it('[A5] are made with the types that were ticked, and their secret is shown once', async () => {
    const { root, admin } = await open();
    find(root, 'deskbell-webhooks .bar wa-button').click();
    await settled(root);
    const field = find<HTMLInputElement>(root, 'deskbell-webhook-dialog wa-input');
    field.value = 'https://shop.example/told';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    // What "everything" leaves out can be ticked beside it; the rest is in it already.
    const boxes = everything(find(root, 'deskbell-webhook-dialog')).filter((one) => one.matches('input'));
    const named = boxes.find((one) => one.parentElement?.textContent.trim() === 'note.added');
    (named as HTMLElement).click();
    await settled(root);
    find(root, 'deskbell-webhook-dialog wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-webhooks')).includes('whsec_the-secret'));
    expect(admin.calls.find(({ name }) => name.startsWith('POST'))?.body).to.deep.include({
      url: 'https://shop.example/told',
      types: ['*', 'note.added'],
    });
  });

  it('say what is wrong with an address that the server does not call, and keep it', async () => {
    const { root, admin } = await open();
    admin.answer('POST /v1/sites/:siteId/webhooks', () => {
      throw new DeskbellError('invalid', 'unable to call this: nobody is there', {
        details: { path: 'url' },
      });
    });
    find(root, 'deskbell-webhooks .bar wa-button').click();
    await settled(root);
    const field = find<HTMLInputElement>(root, 'deskbell-webhook-dialog wa-input');
    field.value = 'https://nobody.invalid/';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    find(root, 'deskbell-webhook-dialog wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-webhook-dialog')).includes('cannot be used'));
    expect(field.value).to.equal('https://nobody.invalid/');
  });

  it('show how each call went, and send one again', async () => {
    const { root, admin } = await open('#/fern/settings/webhooks/hook-1');
    expect(words(find(root, 'deskbell-webhook-log')))
      .to.include('message.added')
      .and.include('500');
    await expect(find(root, 'deskbell-webhook-log')).to.be.accessible();
    find(root, 'deskbell-webhook-log .records wa-button').click();
    await waitUntil(() => words(find(root, 'deskbell-webhook-log')).includes('Sent again: 1'));
    expect(admin.calls.some(({ name }) => name.endsWith('/:eventId/replay'))).to.equal(true);
  });
});
