import type { AnnouncementSettings, InvitationSettings } from '@deskbell/sdk/visitor/settings';
import { checkConditions } from './check-conditions.ts';
import type { Situation } from './situation.ts';
import type { VisitorRecord } from './visitor-record.ts';

/** Something to show beside the launcher. */
export type Offer =
  | { readonly kind: 'announcement'; readonly of: AnnouncementSettings }
  | { readonly kind: 'invitation'; readonly of: InvitationSettings };

/** What an offer is remembered by: an invitation and an announcement may have one name. */
export function offerKey({ kind, of }: Offer): string {
  return `${kind}:${of.id}`;
}

/** Whether the visitor has not had enough of it. */
function isWelcome(offer: Offer, record: VisitorRecord, now: number): boolean {
  const key = offerKey(offer);
  const dismissedAt = record.dismissed[key];
  if (offer.kind === 'announcement') return dismissedAt === undefined;
  const { maxPerVisitor, pauseAfterDismissalMs: pause } = offer.of;
  if (dismissedAt !== undefined && (pause === null || now - dismissedAt < pause)) return false;
  return (record.shown[key] ?? 0) < maxPerVisitor;
}

export function isCurrent({ from, until }: AnnouncementSettings, now: number): boolean {
  return (from === null || from <= now) && (until === null || now < until);
}

export interface Choice {
  readonly announcements: readonly AnnouncementSettings[];
  readonly invitations: readonly InvitationSettings[];
  readonly situation: Situation;
  readonly record: VisitorRecord;
  readonly now: number;
  /** They talk to the desk already, or have looked at the chat on this page: nobody need invite them. */
  readonly isBusy: boolean;
}

/**
 * What could be shown now, best first: what is announced goes before, and of invitations whose conditions all hold the one with the highest
 * priority. Whether somebody is there to answer is for others to find out.
 */
export function chooseOffers(choice: Choice): readonly Offer[] {
  const { announcements, invitations, situation, record, now, isBusy } = choice;
  const told = announcements
    .filter((announcement) => isCurrent(announcement, now))
    .map((of): Offer => ({ kind: 'announcement', of }));
  const invited = isBusy
    ? []
    : invitations
        .filter(({ when }) => checkConditions(when, situation).every(({ holds }) => holds))
        .toSorted((a, b) => b.priority - a.priority)
        .map((of): Offer => ({ kind: 'invitation', of }));
  return [...told, ...invited].filter((offer) => isWelcome(offer, record, now));
}
