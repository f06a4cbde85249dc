import type { PrivacyJobAnswer } from '@deskbell/sdk/admin';
import { expect } from '@open-wc/testing';
import type { FakeAdminClient } from '../../test/fake/fake-admin-client.ts';
import { magda } from '../../test/fake/sample-platform.ts';
import {
  everything,
  find,
  mountConsole,
  settled,
  unmountConsole,
  words,
} from '../../test/element/mount-console.ts';
import { waitUntil } from '../../test/element/wait-until.ts';

const job: PrivacyJobAnswer = {
  id: 'job-0000001',
  contactId: 'contact-magda',
  contactName: 'Magda Nowak',
  kind: 'erase',
  state: 'running',
  done: 1,
  total: 3,
  byName: 'Ana',
  at: 0,
  finishedAt: null,
  fileUntil: null,
  proof: null,
  error: null,
};

const open = (
  prepare: (admin: FakeAdminClient) => void = () => undefined,
  theme: 'light' | 'dark' = 'light',
) =>
  mountConsole({
    hash: '#/fern/settings/privacy',
    preferences: { theme },
    prepare: ({ admin }) => {
      admin
        .answer('GET /v1/sites/:siteId/privacy/jobs', () => ({ items: [], next: null }))
        .answer('GET /v1/sites/:siteId/privacy/holds', () => ({ items: [], next: null }))
        .answer('GET /v1/sites/:siteId/contacts', () => ({ items: [magda], next: null }))
        .answer('GET /v1/sites/:siteId/contacts/:contactId/consents', () => ({
          items: [{ version: '2', at: 0, locale: 'pl', text: 'You may keep what I write.' }],
          next: null,
        }));
      prepare(admin);
    },
  });

async function type(root: Element, selector: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(root, selector);
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled(root);
}

async function look(root: Element, asked: string): Promise<void> {
  await type(root, 'deskbell-privacy wa-input', asked);
  find<HTMLFormElement>(root, 'deskbell-privacy form').requestSubmit();
  await waitUntil(() => everything(root).find((one) => one.matches('deskbell-found-person')));
  await settled(root);
}

describe('the privacy of a site', () => {
  afterEach(unmountConsole);

  for (const theme of ['light', 'dark'] as const)
    it(`[W4] is accessible, ${theme}`, async () => {
      const { root } = await open(
        (api) =>
          api
            .answer('GET /v1/sites/:siteId/privacy/jobs', () => ({
              items: [
                job,
                { ...job, id: 'job-2', kind: 'export', state: 'done', finishedAt: 0 },
                {
                  ...job,
                  id: 'job-3',
                  contactName: null,
                  state: 'done',
                  finishedAt: 0,
                  proof: { conversations: 3, files: 4 },
                },
              ],
              next: null,
            }))
            .answer('GET /v1/sites/:siteId/privacy/holds', () => ({
              items: [{ contactId: 'c-2', contactName: 'Piotr', reason: 'Lawsuit', byName: 'Ana', at: 0 }],
              next: null,
            })),
        theme,
      );
      await look(root, 'magda@example.com');
      expect(words(find(root, 'deskbell-privacy')))
        .to.include('You may keep what I write.')
        .and.include('1 of 3 conversations')
        .and.include('3 conversations and 4 files are gone')
        .and.include('Lawsuit');
      await expect(find(root, 'deskbell-privacy')).to.be.accessible();
    });

  it('[A7] offers the file of an export as long as it is there, and says until when', async () => {
    const done: PrivacyJobAnswer = { ...job, kind: 'export', state: 'done', finishedAt: 0 };
    const { root } = await open((api) =>
      api.answer('GET /v1/sites/:siteId/privacy/jobs', () => ({
        items: [
          { ...done, id: 'job-kept', fileUntil: Date.UTC(2100, 0, 15, 12) },
          { ...done, id: 'job-expired', fileUntil: 1 },
          { ...done, id: 'job-removed' },
        ],
        next: null,
      })),
    );
    const lines = everything(find(root, 'deskbell-privacy-jobs')).filter((one) =>
      one.matches('.records > li'),
    );
    const [kept] = lines;
    expect(kept && words(kept)).to.match(/until .*2100/);
    expect(kept?.querySelector('wa-button')?.getAttribute('href')).to.include('/jobs/job-kept/file');
    for (const gone of lines.slice(1)) {
      expect(words(gone)).to.include('the file is gone');
      expect(gone.querySelector('wa-button')).to.equal(null);
    }
    await expect(find(root, 'deskbell-privacy-jobs')).to.be.accessible();
  });

  it('[A7] finds people by address or by their id at the host site, and says when there is none', async () => {
    const { root, admin } = await open();
    await look(root, ' 4711 ');
    expect(admin.calls.find(({ name }) => name === 'GET /v1/sites/:siteId/contacts')?.input).to.deep.equal({
      siteId: 'fern',
      externalId: '4711',
    });
    admin.answer('GET /v1/sites/:siteId/contacts', () => ({ items: [], next: null }));
    find<HTMLFormElement>(root, 'deskbell-privacy form').requestSubmit();
    await waitUntil(() => words(find(root, 'deskbell-privacy')).includes('Nobody on this site'));
  });

  it('[A7] erases only when the name was typed, says that it is for good, and follows it', async () => {
    let jobs: readonly PrivacyJobAnswer[] = [];
    const { root, admin } = await open((api) =>
      api
        .answer('GET /v1/sites/:siteId/privacy/jobs', () => ({ items: [...jobs], next: null }))
        .answer('POST /v1/sites/:siteId/contacts/:contactId/erase', () => {
          jobs = [job];
          return job;
        }),
    );
    await look(root, 'magda@example.com');
    find(root, 'deskbell-found-person wa-button[variant=danger]').click();
    await settled(root);
    expect(words(find(root, 'deskbell-found-person'))).to.include('This cannot be undone.');
    const erase = find(root, 'deskbell-found-person deskbell-confirm wa-button[variant=danger]');
    expect(erase.hasAttribute('disabled')).to.equal(true);
    await expect(find(root, 'deskbell-found-person deskbell-confirm')).to.be.accessible();
    await type(root, 'deskbell-found-person deskbell-confirm wa-input', 'Magda Nowak');
    erase.click();
    await waitUntil(() => words(find(root, 'deskbell-privacy-jobs')).includes('1 of 3 conversations'));
    jobs = [
      {
        ...job,
        state: 'done',
        done: 3,
        finishedAt: 0,
        contactName: null,
        proof: { conversations: 3, files: 0 },
      },
    ];
    await waitUntil(() =>
      words(find(root, 'deskbell-privacy-jobs')).includes('3 conversations and 0 files are gone'),
    );
    expect(admin.calls.filter(({ name }) => name.endsWith('/erase'))).to.have.length(1);
  });

  it('[A7] holds somebody for a reason, who can’t be erased then, and releases them', async () => {
    let held = false;
    const { root, admin } = await open((api) =>
      api
        .answer('GET /v1/sites/:siteId/privacy/holds', () => ({
          items: held
            ? [{ contactId: magda.id, contactName: magda.name, reason: 'Lawsuit', byName: 'Ana', at: 0 }]
            : [],
          next: null,
        }))
        .answer('PUT /v1/sites/:siteId/contacts/:contactId/hold', () => {
          held = true;
          return { reason: 'Lawsuit', byName: 'Ana', at: 0 };
        })
        .answer('DELETE /v1/sites/:siteId/contacts/:contactId/hold', () => {
          held = false;
          return null as never;
        }),
    );
    await look(root, 'magda@example.com');
    const hold = everything(find(root, 'deskbell-found-person')).find(
      (one) => one.matches('wa-button') && one.textContent.trim() === 'Hold',
    );
    (hold as HTMLElement).click();
    await settled(root);
    const field = find<HTMLTextAreaElement>(root, 'deskbell-hold-dialog textarea');
    field.value = 'Lawsuit';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(root);
    find(root, 'deskbell-hold-dialog wa-button[variant=brand]').click();
    await waitUntil(() => words(find(root, 'deskbell-holds')).includes('Lawsuit'));
    await waitUntil(() => words(find(root, 'deskbell-found-person')).includes('held'));
    await settled(root);
    expect(
      everything(find(root, 'deskbell-found-person')).some((one) =>
        one.matches('.bar wa-button[variant=danger]'),
      ),
    ).to.equal(false);
    find(root, 'deskbell-holds .records wa-button').click();
    await settled(root);
    find(root, 'deskbell-holds deskbell-confirm wa-button[variant=danger]').click();
    await waitUntil(() => words(find(root, 'deskbell-holds')).includes('Nobody is held'));
    expect(admin.calls.some(({ name }) => name.startsWith('DELETE'))).to.equal(true);
  });
});
