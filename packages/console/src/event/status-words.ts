import { formatDay, formatTime } from '@deskbell/ui';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { BodyOf } from './bodies.ts';

/** A change of status, as agents should know it. */
export function statusWords(body: BodyOf<'status'>, now: number): string {
  const t = consoleText;
  const name = body.agent?.name ?? t.theDesk();
  switch (body.reason) {
    case 'started':
      return t.saysStarted();
    case 'offered':
      return t.saysOffered(name);
    case 'accepted':
      return t.saysAccepted(name);
    case 'declined':
      return t.saysDeclined(name);
    case 'missed':
      return t.saysMissed(name);
    case 'withdrawn':
      return t.saysWithdrawn(name);
    case 'assigned':
      return t.saysAssigned(name);
    case 'claimed':
      return t.saysClaimed(name);
    case 'transferred':
      return t.saysTransferred();
    case 'transferReturned':
      return t.saysTransferReturned(name);
    case 'agentLost':
      return t.saysAgentLost();
    case 'noFirstReply':
      return t.saysNoFirstReply();
    case 'escalated':
      return escalatedWords(body);
    case 'personRequested':
      return t.personAsked();
    case 'botDone':
      return t.saysBotDone();
    case 'snoozed':
      return t.saysSnoozed(body.until === undefined ? '' : momentWords(body.until, now));
    case 'woken':
      return t.saysWoken();
    case 'resolved':
      return t.saysResolved();
    case 'reopened':
      return t.saysReopened();
    case 'ended':
      return t.saysEnded();
    case 'merged':
      return t.saysMerged();
    case 'reopenWindowOver':
      return t.saysReopenWindowOver();
    default:
      return assertNever(body.reason);
  }
}

function escalatedWords({ tier, queueId }: BodyOf<'status'>): string {
  if (tier !== undefined) return consoleText.saysEscalatedTier(String(tier));
  return queueId === undefined ? consoleText.saysEscalated() : consoleText.saysEscalatedQueue(queueId);
}

/** `14:05` today, `Tuesday, 14:05` on another day: a moment that people plan with. */
export function momentWords(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return isToday ? formatTime(at) : `${formatDay(at, now)}, ${formatTime(at)}`;
}
