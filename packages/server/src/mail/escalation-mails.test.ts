import type { EscalationNotification } from '@deskbell/core';
import { aPlan } from '@deskbell/testkit';
import { expect, it } from 'vitest';
import type { Plans } from '../desk/plans.ts';
import { escalationMails } from './escalation-mails.ts';

const notification: EscalationNotification = {
  id: 'n-1',
  to: { email: 'boss@shop.example' },
  event: 'escalation',
  at: 1_000_000,
  siteId: 'shop',
  conversationId: 'c-1',
  cause: { kind: 'agent' },
  queueId: 'billing',
  tier: 2,
  contact: { name: 'Eva <b>', vip: true },
  summary: { who: 'A regular', asked: 'An {invoice}', tried: '', promised: 'Today' },
};

function writeFor(to: string, given: Partial<EscalationNotification> = {}) {
  const plan = aPlan({
    mail: { locale: 'cs' },
    agents: {
      'ana@shop.example': { languages: { ru: 4, pl: 9, de: 10 } },
      'bob@shop.example': { languages: { cs: 3, ru: 9 } },
      'joe@shop.example': { languages: { de: 9 } },
    },
  });
  const plans = { planOf: () => plan } as unknown as Plans;
  const store = { sites: { find: () => Promise.resolve({ name: 'Shop' }) } } as unknown as Parameters<
    typeof escalationMails
  >[0]['store'];
  const write = escalationMails({ plans, publicUrl: 'https://desk.example', store });
  return write({ ...notification, ...given }, to);
}

it('[E1] tells the story, in both forms', async () => {
  const { html, subject, text, to } = await writeFor('on-call@elsewhere.example');
  expect({ subject, to }).toEqual({
    to: 'on-call@elsewhere.example',
    subject: 'Shop: někdo čeká na pomoc – Eva <b> (VIP)',
  });
  for (const part of ['billing', 'A regular', 'An {invoice}', 'Today', 'https://desk.example/console/'])
    expect(text).toContain(part);
  // Nothing was tried: nothing is said of it.
  expect(text).not.toContain('Co už se zkusilo');
  expect(html).toContain('Eva &lt;b&gt;');
});

it.each([
  ['somebody outside', 'on-call@elsewhere.example', 'cs'],
  ['an agent who speaks the language of the site', 'bob@shop.example', 'cs'],
  ['an agent who does not', 'ana@shop.example', 'pl'],
  ['an agent who speaks none that mails know', 'joe@shop.example', 'cs'],
])('is written in the language of %s', async (_who, to, locale) => {
  expect((await writeFor(to)).html).toContain(`<html lang="${locale}">`);
});

it('calls somebody without a name a visitor, and needs no story', async () => {
  const { text } = await writeFor('ana@shop.example', {
    contact: { name: null, vip: false },
    summary: null,
  });
  expect(text).toContain('gość');
});
