import type { InvitationSettings } from '@deskbell/sdk/visitor/settings';
import { describe, expect, it } from 'vitest';
import { checkConditions } from './check-conditions.ts';
import { type Choice, chooseOffers, offerKey } from './choose-offer.ts';
import type { Situation } from './situation.ts';
import { newRecord, parseRecord, withDismissed, withPage, withShown } from './visitor-record.ts';

const calm: Situation = {
  page: 'https://shop.example/cart?item=3',
  referrer: 'https://search.example/?q=lamps',
  secondsOnPage: 10,
  scrolledPercent: 40,
  exitIntent: false,
  visits: 2,
  attributes: { plan: 'gold', seats: 3, trial: false },
  events: new Set(['cart filled']),
};

function invitation(id: string, given: Partial<InvitationSettings> = {}): InvitationSettings {
  return {
    id,
    when: { secondsOnPage: 0 },
    message: { en: 'Hello' },
    kind: 'bubble',
    title: {},
    priority: 0,
    maxPerVisitor: 1,
    pauseAfterDismissalMs: null,
    onlyWhenAvailable: true,
    ...given,
  };
}

function shown(given: Partial<Choice>): string[] {
  return chooseOffers({
    announcements: [],
    invitations: [],
    situation: calm,
    record: newRecord,
    now: 1_000,
    isBusy: false,
    ...given,
  }).map(offerKey);
}

describe('the conditions of an invitation', () => {
  it.each<[InvitationSettings['when'], boolean]>([
    [{ pageContains: ['/cart', '/pay'] }, true],
    [{ pageContains: ['item=3'] }, true],
    [{ pageContains: ['/about'] }, false],
    [{ pageIs: ['/cart'] }, true],
    [{ pageIs: ['/c*'] }, true],
    [{ pageIs: ['/car'] }, false],
    [{ referrerContains: ['search.example'] }, true],
    [{ referrerContains: ['news.example'] }, false],
    [{ secondsOnPage: 10 }, true],
    [{ secondsOnPage: 11 }, false],
    [{ scrolledPercent: 40 }, true],
    [{ scrolledPercent: 41 }, false],
    [{ exitIntent: true }, false],
    [{ visits: 2 }, true],
    [{ visits: 3 }, false],
    [{ attribute: { name: 'plan', is: ['silver', 'gold'] } }, true],
    [{ attribute: { name: 'seats', is: ['3'] } }, true],
    [{ attribute: { name: 'trial', is: ['false'] } }, true],
    [{ attribute: { name: 'toString', is: [''] } }, false],
    [{ event: 'cart filled' }, true],
    [{ event: 'paid' }, false],
  ])('%j: %s', (when, holds) => {
    expect(checkConditions(when, calm).map((each) => each.holds)).toEqual([holds]);
  });

  it('must all hold', () => {
    const invitations = [invitation('a', { when: { pageIs: ['/cart'], secondsOnPage: 60 } })];
    expect(shown({ invitations })).toEqual([]);
    expect(shown({ invitations, situation: { ...calm, secondsOnPage: 60 } })).toEqual(['invitation:a']);
  });
});

describe('what is shown', () => {
  it('is what has the highest priority, and of equals the first', () => {
    const invitations = [invitation('a'), invitation('b', { priority: 5 }), invitation('c', { priority: 5 })];
    expect(shown({ invitations })).toEqual(['invitation:b', 'invitation:c', 'invitation:a']);
  });

  it('is no invitation while there is a conversation, or after the panel was open', () => {
    expect(shown({ invitations: [invitation('a')], isBusy: true })).toEqual([]);
  });

  it('was not shown as often as one visitor may see it', () => {
    const invitations = [invitation('a', { maxPerVisitor: 2 })];
    const once = withShown(newRecord, 'invitation:a');
    expect(shown({ invitations, record: once })).toEqual(['invitation:a']);
    expect(shown({ invitations, record: withShown(once, 'invitation:a') })).toEqual([]);
  });

  it('was not dismissed: for good, or for as long as the site says', () => {
    const record = withDismissed(newRecord, 'invitation:a', 1_000);
    const at = (now: number, pauseAfterDismissalMs: number | null): string[] =>
      shown({ invitations: [invitation('a', { pauseAfterDismissalMs })], record, now });
    expect(at(1e12, null)).toEqual([]);
    expect(at(5_999, 5_000)).toEqual([]);
    expect(at(6_000, 5_000)).toEqual(['invitation:a']);
  });

  it('is an announcement first, in its time, whatever the visitor does', () => {
    const announcement = { id: 'a', title: { en: 'Sale' }, text: {}, from: 1_000, until: 2_000 };
    const at = (now: number): string[] => shown({ announcements: [announcement], isBusy: true, now });
    expect([at(999), at(1_000), at(1_999), at(2_000)]).toEqual([
      [],
      ['announcement:a'],
      ['announcement:a'],
      [],
    ]);
    const record = withDismissed(newRecord, 'announcement:a', 0);
    expect(shown({ announcements: [announcement], invitations: [invitation('a')], record })).toEqual([
      'invitation:a',
    ]);
  });
});

describe('what is kept of a visitor', () => {
  it('counts a visit again after half an hour away', () => {
    const first = withPage(newRecord, 0);
    expect(first.visits).toBe(1);
    const next = withPage(first, 29 * 60_000);
    expect(next.visits).toBe(1);
    expect(withPage(next, 60 * 60_000).visits).toBe(2);
  });

  it('survives, and is nothing where something else stands in its place', () => {
    const record = withDismissed(withShown(withPage(newRecord, 5), 'a'), 'b', 7);
    expect(parseRecord(JSON.stringify(record))).toEqual(record);
    expect([null, 'x', '', 'null'].map(parseRecord)).toEqual([null, null, null, null]);
    expect(parseRecord('{"shown":{"a":"b"}}')).toEqual(newRecord);
  });
});
