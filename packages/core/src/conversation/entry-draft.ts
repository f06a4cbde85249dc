import type { Author, EntryBody } from '@deskbell/protocol';
import { assertNever } from '../assert-never.ts';

/**
 * A fact about a conversation, and at the same time the line that will stand in its timeline: an entry which the store
 * has not numbered yet.
 */
export interface EntryDraft {
  readonly id: string;
  readonly at: number;
  readonly author: Author;
  readonly body: EntryBody;
}

export type StatusEntryBody = Extract<EntryBody, { type: 'status' }>;
export type RoutingEntryBody = Extract<EntryBody, { type: 'routing' }>;
export type EscalationEntryBody = Extract<EntryBody, { type: 'escalation' }>;
export type SlaEntryBody = Extract<EntryBody, { type: 'sla' }>;

/** Internal entries never reach a visitor (C1). */
export function isInternal(body: EntryBody): boolean {
  switch (body.type) {
    case 'message':
    case 'contactOffer':
    case 'contactRequest':
    case 'quickReplies':
    case 'card':
    case 'form':
    case 'article':
    case 'answer':
    case 'surveyAsked':
    case 'score':
    case 'feedback':
      return false;
    case 'status':
      return isInternalStatus(body);
    case 'note':
    case 'routing':
    case 'transfer':
    case 'escalation':
    case 'sla':
    case 'personRequest':
    case 'wrapUp':
    case 'crisis':
    case 'flow':
    case 'handover':
    case 'learned':
    case 'tracked':
    case 'priority':
      return true;
    // Of a note it is as internal as the note.
    case 'edit':
    case 'deletion':
      return body.internal === true;
    default:
      return assertNever(body);
  }
}

/** To whom it is offered, and that it is put aside, is the desk's own affair: for the visitor nothing changes. */
function isInternalStatus({ reason, status }: StatusEntryBody): boolean {
  switch (reason) {
    case 'offered':
    case 'declined':
    case 'missed':
    case 'withdrawn':
    case 'transferReturned':
    case 'snoozed':
    case 'woken':
      return true;
    // Until the colleague accepts, it stays whose it was; then the visitor is told, once (R9).
    case 'transferred':
      return status === 'offered';
    default:
      return false;
  }
}
