import type { PrivacyJobAnswer } from '@deskbell/sdk/admin';
import type { FakeAdminClient } from './fake-admin-client.ts';

const HOUR = 3_600_000;
const LINUX = 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0';
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1';

/** A contact as the REST calls give it. */
export const magda = {
  id: 'contact-magda',
  name: 'Magda Nowak',
  email: 'magda@example.com',
  phone: null,
  externalId: '4711',
  locale: 'pl',
  createdAt: 0,
  conversations: 3,
  vip: false,
  verified: true,
  attributes: {},
  tags: [],
};

/** An account, keys, machines and people to be erased, for looking at the pages about them. */
export function withPlatform(admin: FakeAdminClient, now: number): void {
  withPeopleAndKeys(admin, now);
  const session = {
    id: 'session-here',
    createdAt: now - 2 * HOUR,
    lastUsedAt: now,
    expiresAt: now + 100 * HOUR,
    method: 'password' as const,
    device: LINUX,
    current: true,
  };
  const job: PrivacyJobAnswer = {
    id: 'job-0000001',
    contactId: magda.id,
    contactName: magda.name,
    kind: 'export',
    state: 'running',
    done: 2,
    total: 5,
    byName: 'Ana Kowalska',
    at: now - 4_000,
    finishedAt: null,
    fileUntil: null,
    proof: null,
    error: null,
  };
  const key = {
    id: 'key_Xv81mPq0',
    algorithm: 'HS256' as const,
    createdAt: now - 900 * HOUR,
    lastUsedAt: now - 60_000,
    retiredAt: null,
  };
  admin
    .answer('GET /v1/people/me/sessions', () => ({
      items: [
        session,
        {
          ...session,
          id: 'session-phone',
          device: PHONE,
          method: 'link' as const,
          current: false,
          lastUsedAt: now - 5 * HOUR,
        },
      ],
      next: null,
    }))
    .answer('GET /v1/people/me/second-factor', () => ({ state: 'off', recoveryCodesLeft: 0 }))
    .answer('POST /v1/people/me/second-factor', () => ({
      uri: 'otpauth://totp/Deskbell%20chat.fern.example:ana%40fern.example?issuer=Deskbell&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    }))
    .answer('POST /v1/people/me/second-factor/confirm', () => ({
      recoveryCodes: [
        'abcd-efgh-2345-6789',
        'mnpq-rstu-9876-5432',
        'wxyz-2345-abcd-efgh',
        'hjkm-npqr-7654-3456',
      ],
    }))
    .answer('GET /v1/sites/:siteId/identity-keys', () => ({
      items: [
        key,
        { ...key, id: 'key_Ab12cD34', createdAt: now - 9_000 * HOUR, retiredAt: now - 800 * HOUR },
      ],
      next: null,
    }))
    .answer('POST /v1/sites/:siteId/identity-keys', () => ({
      ...key,
      secret: 'dbi_8c1J0mWqK5n2Rt7Yx4Vb9Ls3',
    }))
    .answer('GET /v1/sites/:siteId/assistants', () => ({
      assistants: [
        {
          task: 'draft' as const,
          api: 'openai' as const,
          url: 'https://machine.example/v1',
          model: 'small',
          enabled: true,
          hasKey: true,
          updatedAt: now,
        },
      ],
    }))
    .answer('GET /v1/sites/:siteId/contacts', () => ({ items: [magda], next: null }))
    .answer('GET /v1/sites/:siteId/contacts/:contactId/consents', () => ({
      items: [
        { version: '2', at: now - 50 * HOUR, locale: 'pl', text: 'You may keep what I write for a year.' },
      ],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/privacy/jobs', () => ({
      items: [
        job,
        {
          ...job,
          id: 'job-2',
          contactName: 'Piotr',
          state: 'done',
          done: 5,
          finishedAt: now - HOUR,
          fileUntil: now + 167 * HOUR,
        },
        { ...job, id: 'job-4', contactName: 'Tomáš', state: 'done', done: 5, finishedAt: now - 170 * HOUR },
        {
          ...job,
          id: 'job-3',
          kind: 'erase',
          contactName: null,
          state: 'done',
          finishedAt: now - 30 * HOUR,
          proof: { conversations: 12, files: 4 },
        },
      ],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/privacy/holds', () => ({
      items: [
        {
          contactId: 'contact-piotr',
          contactName: 'Piotr Zieliński',
          reason: 'Lawsuit 12/2026: keep everything until it is over.',
          byName: 'Ana Kowalska',
          at: now - 40 * HOUR,
        },
      ],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/article-categories', () => ({
      categories: [
        {
          id: 'orders',
          names: { en: 'Orders and delivery' },
          children: [
            { id: 'returns', names: { en: 'Returns' } },
            { id: 'tracking', names: { en: 'Where is my parcel?' } },
          ],
        },
        { id: 'account', names: { en: 'Your account' }, children: [] },
        { id: 'gift-cards', names: { en: 'Gift cards' }, children: [] },
      ],
      version: 4,
    }));
}

/** Somebody of the desk, as the list of people has them. */
export const person = {
  id: 'agent-ben',
  name: 'Ben Okafor',
  email: 'ben@fern.example',
  capacity: 4,
  createdAt: 0,
  disabledAt: null,
  passwordSet: true,
  secondFactor: true,
  owner: false,
  role: 'agent' as const,
};

function withPeopleAndKeys(admin: FakeAdminClient, now: number): void {
  const webhook = {
    id: 'hook-1',
    url: 'https://crm.example/deskbell',
    description: 'Our CRM',
    types: ['*' as const],
    createdAt: 0,
    enabled: true,
    disabledBecause: null,
    disabledAt: null,
    failingSince: null,
    previousSecretUntil: null,
  };
  const record = (id: string, action: string, before: unknown, after: unknown) => ({
    id,
    at: now - 2 * HOUR,
    siteId: 'fern',
    actor: { kind: 'agent' as const, id: 'agent-ana', name: 'Ana Kowalska' },
    action,
    target: 'agent:agent-ben',
    outcome: 'done' as const,
    before,
    after,
    address: null,
  });
  admin
    .answer('GET /v1/sites/:siteId/people', () => ({
      items: [
        {
          ...person,
          id: 'agent-ana',
          name: 'Ana Kowalska',
          email: 'ana@fern.example',
          role: 'admin',
          owner: true,
        },
        person,
        { ...person, id: 'agent-zoe', name: 'Zoë Brandt', email: 'zoe@fern.example', passwordSet: false },
      ],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/keys', () => ({
      items: [
        {
          id: 'key-1',
          siteId: 'fern',
          name: 'Nightly export',
          hint: 'dbk_ab',
          scopes: ['conversations:read', 'contacts:read'],
          createdAt: now - 500 * HOUR,
          createdBy: 'agent-ana',
          expiresAt: null,
          lastUsedAt: now - HOUR,
          revokedAt: null,
        },
      ],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/webhooks', () => ({
      items: [webhook, { ...webhook, id: 'hook-2', url: 'https://bi.example/in', failingSince: now - HOUR }],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/canned-replies', () => ({
      items: [
        {
          id: 'reply-1',
          team: null,
          shortcut: 'hello',
          title: 'A warm hello',
          language: 'en',
          text: 'Hello {{contact.name|there}}!',
          createdAt: 0,
          updatedAt: 0,
        },
      ],
      next: null,
    }))
    .answer('GET /v1/sites/:siteId/audit', () => ({
      items: [
        record('2', 'people:write', { role: 'agent' }, { role: 'admin' }),
        record('1', 'key:create', null, { name: 'Export' }),
      ],
      next: null,
    }));
}
