import type { AgentStore, SitePlan, WebhookEndpoint } from '@deskbell/core';
import { CountingIds, FakeClock, createBuilders } from '@deskbell/testkit';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { webhookGivenUp } from './webhook-given-up.ts';

it('[A5] tells the admins of the site, and of the address no more than the machine', async () => {
  const build = createBuilders({ clock: new FakeClock(), ids: new CountingIds() });
  const as = (role: 'admin' | 'agent', siteId: string, disabledAt: number | null = null) =>
    build.agent({ email: `${role}-${siteId}@x.example`, memberships: [{ siteId, role }], disabledAt });
  const people = [as('admin', 'shop'), as('agent', 'shop'), as('admin', 'other'), as('admin', 'shop', 5)];
  const sent: unknown[] = [];
  const tell = webhookGivenUp({
    agents: { list: () => Promise.resolve(people) } satisfies Pick<AgentStore, 'list'>,
    log: pino({ level: 'silent' }),
    plans: { planOf: () => ({ mail: { locale: 'pl' } }) as unknown as SitePlan },
    postOffice: { send: (mail) => Promise.resolve(void sent.push(mail)) },
  });
  const url = 'https://hooks.example/in?key=s3cret';
  await tell({ id: 'w-1', siteId: 'shop', url, disabledBecause: 'gone' } as WebhookEndpoint);
  expect(sent).toEqual([
    {
      to: 'admin-shop@x.example',
      locale: 'pl',
      kind: 'webhookDisabled',
      data: { siteId: 'shop', host: 'hooks.example', because: 'gone' },
    },
  ]);
});
