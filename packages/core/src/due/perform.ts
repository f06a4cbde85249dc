import { assertNever } from '../assert-never.ts';
import { endBotTurn } from '../bots/decide-bot.ts';
import { offerEnd } from '../conversation/end-offer.ts';
import type { StatusEntryBody } from '../conversation/entry-draft.ts';
import { SYSTEM } from '../conversation/system-author.ts';
import type { Unfolding } from '../conversation/unfolding.ts';
import { flowLimitReached } from '../flows/decide-flow.ts';
import { takeStep } from '../escalation/take-step.ts';
import { askSurvey } from '../survey/ask-surveys.ts';
import type { Due } from './due.ts';

/** Does what is due. Each leaves the conversation so that the same is not due again. */
export function perform(due: Due, unfolding: Unfolding): void {
  switch (due.kind) {
    case 'relax':
      unfolding.add(SYSTEM, {
        type: 'routing',
        decision: 'relaxed',
        because: [],
        others: [],
        more: 0,
        dropped: [...due.skills],
      });
      return;
    case 'reoffer':
      unfolding.add(SYSTEM, { type: 'routing', decision: 'askedAgain', because: [], others: [], more: 0 });
      return;
    case 'step':
      takeStep(due, unfolding);
      return;
    case 'sla':
      unfolding.add(SYSTEM, due.body);
      return;
    case 'survey':
      askSurvey(due.survey, unfolding);
      return;
    case 'flowLimit':
      flowLimitReached(unfolding);
      return;
    case 'botLimit':
      endBotTurn(unfolding, 'limit');
      return;
    case 'offerEnd':
    case 'wake':
    case 'firstReply':
    case 'reopenWindowOver':
      unfolding.add(SYSTEM, statusAfter(due.kind, unfolding));
      return;
    default:
      assertNever(due);
  }
}

function statusAfter(
  kind: 'offerEnd' | 'wake' | 'firstReply' | 'reopenWindowOver',
  { conversation }: Unfolding,
): StatusEntryBody {
  switch (kind) {
    case 'offerEnd':
      if (conversation.status !== 'offered') break;
      return offerEnd(conversation, 'missed');
    case 'wake':
      if (conversation.status !== 'snoozed') break;
      return { type: 'status', status: 'active', reason: 'woken', agent: conversation.agent };
    case 'firstReply':
      if (conversation.status !== 'active') break;
      return { type: 'status', status: 'queued', reason: 'noFirstReply', agent: conversation.agent };
    case 'reopenWindowOver':
      return { type: 'status', status: 'closed', reason: 'reopenWindowOver' };
  }
  throw new TypeError(`${kind} cannot be due in a conversation that is ${conversation.status}`);
}
