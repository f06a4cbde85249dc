import type { HandedInMail } from '@deskbell/core';
import { expect, it } from 'vitest';
import type { World } from '../world.ts';

const mail = (key: string, given: Partial<HandedInMail> = {}): HandedInMail => ({
  key,
  at: 1_000,
  counts: [{ scope: 'answer:c-1', most: 3, since: 0 }],
  upTo: 0,
  deadline: { key: `mail:${key}`, kind: 'mail', subject: key, at: 1_000, payload: '{}' },
  ...given,
});

export function mailCases(world: () => World): void {
  it('[E2] stores a mail together with the note that it is on its way, once', async () => {
    const { mails, deadlines } = world().store;
    expect(await mails.handIn(mail('a', { upTo: 4, after: 0 }))).toBe('handedIn');
    expect(await deadlines.due(1_000, 10)).toMatchObject([{ key: 'mail:a' }]);
    await deadlines.complete('mail:a', 1_000);
    expect(await mails.handIn(mail('a', { upTo: 4, after: 0 }))).toBe('repeated');
    expect(await deadlines.due(1_000, 10)).toEqual([]);
    expect(await mails.lastOf('answer:c-1')).toEqual({ at: 1_000, upTo: 4 });
    expect(await mails.lastOf('answer:c-2')).toBeUndefined();
  });

  it('a mail that tells what another told meanwhile is not stored', async () => {
    const { mails } = world().store;
    expect(await mails.handIn(mail('a', { upTo: 4, after: 0 }))).toBe('handedIn');
    expect(await mails.handIn(mail('b', { upTo: 6, after: 0 }))).toBe('overtaken');
    expect(await mails.handIn(mail('b', { upTo: 6, after: 4 }))).toBe('handedIn');
  });

  it('stores no more mails than there may be, for each thing that is counted', async () => {
    const { mails, deadlines } = world().store;
    const to = (scope: string, at: number) => ({
      at,
      counts: [
        { scope: `contact:${scope}`, most: 2, since: at - 500 },
        { scope: 'address', most: 3, since: at - 500 },
      ],
    });
    expect(await mails.handIn(mail('a', to('1', 1_000)))).toBe('handedIn');
    expect(await mails.handIn(mail('b', to('1', 1_001)))).toBe('handedIn');
    expect(await mails.handIn(mail('c', to('1', 1_002)))).toBe('capped');
    expect(await mails.handIn(mail('d', to('2', 1_003)))).toBe('handedIn');
    expect(await mails.handIn(mail('e', to('3', 1_004)))).toBe('capped');
    expect(await deadlines.due(2_000, 10)).toHaveLength(3);
    expect(await mails.handIn(mail('c', to('1', 1_502)))).toBe('handedIn');
    await mails.forgetBefore(1_500);
    expect(await mails.handIn(mail('a', to('1', 1_503)))).toBe('handedIn');
  });

  it('keeps where mails may go apart from what agents write on the card', async () => {
    const { mails, visitorIdentities } = world().store;
    expect(await mails.addressOf('nobody')).toBeUndefined();
    const contact = { externalId: '7', name: null, locale: null, email: 'eva@x.example', phone: null };
    const outcome = await visitorIdentities.identify({
      siteId: 'shop',
      visitorId: 'visitor-0000000007',
      formerVisitorId: null,
      contactId: 'contact-000000007',
      contact: { ...contact, attributes: {} },
      at: 5,
    });
    const contactId = outcome.result === 'identified' ? outcome.contactId : '';
    await world().store.contacts.change(contactId, { email: 'other@x.example' });
    await mails.confirmAddress(contactId, 'own@x.example');
    await mails.refuse(contactId, 9);
    const known = { contactId, vouched: 'eva@x.example', confirmed: 'own@x.example', refusedAt: 9 };
    expect(await mails.addressOf(contactId)).toEqual(known);
    await mails.refuse(contactId, null);
    expect(await mails.addressOf(contactId)).toEqual({ ...known, refusedAt: null });
    await world().store.privacy.eraseContact(contactId);
    expect(await mails.addressOf(contactId)).toBeUndefined();
  });
}
