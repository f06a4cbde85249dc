import { currentLocale } from '@deskbell/ui';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import { durationWords } from '../time/duration-words.ts';
import { actionWords } from './action-words.ts';
import type { BodyOf, EventItem, EventWords } from './bodies.ts';
import { listWords } from './skill-words.ts';
import { summaryLines } from './summary-lines.ts';

type Escalation = BodyOf<'escalation'>;

/** Why it escalated and what that did; the summary is behind it. */
export function escalationWords(body: Escalation, author: EventItem['author']): EventWords {
  const cause = causeWords(body.cause, author.name ?? consoleText.theDesk());
  const done = [
    ...body.actions.map(actionWords),
    ...(body.onCall ? [consoleText.onCallWas(body.onCall.name)] : []),
  ];
  const words = done.length === 0 ? cause : consoleText.routedBecause(cause, listWords(done));
  return { words, more: body.summary ? summaryLines(body.summary) : [] };
}

function causeWords(cause: Escalation['cause'], name: string): string {
  switch (cause.kind) {
    case 'step':
      return stepWords(cause.in, durationWords(cause.afterMs, currentLocale().tag));
    case 'trigger':
      return consoleText.escalatedBecause(triggerWords(cause.event, cause.match));
    case 'agent':
      return consoleText.escalatedBy(name);
    case 'visitor':
      return consoleText.escalatedVisitor();
    default:
      return assertNever(cause);
  }
}

function stepWords(state: 'waiting' | 'unanswered' | 'unresolved', duration: string): string {
  switch (state) {
    case 'waiting':
      return consoleText.escalatedWaiting(duration);
    case 'unanswered':
      return consoleText.escalatedUnanswered(duration);
    case 'unresolved':
      return consoleText.escalatedUnresolved(duration);
    default:
      return assertNever(state);
  }
}

/** What has started it; of a complaint or compliment, which of both. */
function triggerWords(event: string, match: string | undefined): string {
  if (event === 'feedback' && match === 'complaint') return consoleText.eventComplaint();
  if (event === 'feedback' && match === 'compliment') return consoleText.eventCompliment();
  const words = eventWords(event);
  return match === undefined ? words : consoleText.eventMatch(words, match);
}

/** What a policy starts at besides time (E3). A newer server may know more: then its own word is shown. */
export function eventWords(event: string): string {
  switch (event) {
    case 'personRequested':
      return consoleText.eventPersonRequested();
    case 'agentEscalated':
      return consoleText.eventAgentEscalated();
    case 'message':
      return consoleText.eventMessage();
    case 'attribute':
      return consoleText.eventAttribute();
    case 'repeatedContact':
      return consoleText.eventRepeatedContact();
    case 'feedback':
      return consoleText.eventFeedback();
    case 'lowScore':
      return consoleText.eventLowScore();
    default:
      return event;
  }
}
