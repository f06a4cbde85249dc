import type { EntryBody } from '@deskbell/protocol';
import { DeskbellError } from '@deskbell/protocol/plain';
import { assertNever } from '../assert-never.ts';
import { fireDue } from '../due/fire-due.ts';
import { endBotTurn, handOver, learn, requireTurn, resolveByBot, say } from '../bots/decide-bot.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';
import type { ConversationCommand } from './command.ts';
import type { DecideContext } from './decide-context.ts';
import { acceptOffer, declineOffer, makeOffer } from './decide-offer.ts';
import { assign } from './decide-assign.ts';
import { giveAnswer } from './decide-answer.ts';
import { changeEntry } from './decide-change.ts';
import { escalate } from './decide-escalate.ts';
import { postMessage } from './decide-message.ts';
import { requestPerson } from './decide-person.ts';
import { requeue } from './decide-requeue.ts';
import { giveFeedback, reportScore } from './decide-score.ts';
import { snooze } from './decide-snooze.ts';
import { transfer } from './decide-transfer.ts';
import { noteWrapUp, resolve } from './decide-wrap-up.ts';
import { withdrawOffer } from './end-offer.ts';
import type { EntryDraft } from './entry-draft.ts';
import { feedFlow } from '../flows/decide-flow.ts';
import { goOnWithFlow } from '../flows/go-on-with-flow.ts';
import { isOver } from './is-over.ts';
import { SYSTEM } from './system-author.ts';
import { takeOver } from './take-over.ts';
import { askAtEnd } from '../survey/ask-surveys.ts';
import { Unfolding } from './unfolding.ts';
import { whisper } from './whisper.ts';

/**
 * Judges a command against the conversation as it stands, and returns what happens: entries in their order, or none when
 * there is nothing (more) to do. Pure; ids of entries that the desk adds come from `context.ids`.
 *
 * @throws DeskbellError `conversation_closed` when it has ended, `conflict` when it does not stand as the command takes for
 *   granted, `forbidden` when it is not for this person to do, `invalid` (with `details.path`) for a queue, tier or time
 *   that does not exist
 */
export function decide(
  record: ConversationRecord,
  command: ConversationCommand,
  context: DecideContext,
): readonly EntryDraft[] {
  const unfolding = new Unfolding(record, context);
  if (isOver(record.conversation, context)) decideEnded(unfolding, command);
  else decideOpen(unfolding, command);
  if (record.conversation.handling.flow) goOnWithFlow(unfolding, command);
  return unfolding.entries;
}

function decideOpen(unfolding: Unfolding, command: ConversationCommand): void {
  const { conversation, context, record } = unfolding;
  switch (command.type) {
    case 'postMessage':
      return postMessage(unfolding, command);
    case 'postNote':
      return unfolding.add(command.by, noteOf(command), command.id);
    case 'edit':
    case 'delete':
      return changeEntry(unfolding, command);
    case 'offer':
      return makeOffer(unfolding, command);
    case 'assign':
      return assign(unfolding, command);
    case 'explain':
      // What routing thought of a conversation that no longer waits is of no interest to anybody.
      return conversation.status === 'queued' ? unfolding.add(SYSTEM, command.why) : undefined;
    case 'accept':
      return acceptOffer(unfolding, command.by);
    case 'decline':
      return declineOffer(unfolding, command.by);
    case 'withdrawOffer':
      return conversation.status === 'offered' && conversation.agent.id === command.agentId
        ? withdrawOffer(unfolding, SYSTEM)
        : undefined;
    case 'whisper':
      return whisper(unfolding, command);
    case 'claim':
      return takeOver(unfolding, command.by, command.note);
    case 'transfer':
      return transfer(unfolding, command);
    case 'escalate':
      return escalate(unfolding, command);
    case 'requeue':
      return requeue(unfolding, command);
    case 'requestPerson':
      return requestPerson(unfolding, command.by);
    case 'requestContactBack': {
      const { by, channel, address, id } = command;
      return unfolding.add(by, { type: 'contactRequest', channel, address }, id);
    }
    case 'track': {
      const { by, data, id, name } = command;
      return unfolding.add(by, { type: 'tracked', name, ...(data ? { data } : {}) }, id);
    }
    case 'giveAnswer':
      return giveAnswer(unfolding, command);
    case 'say':
      return say(unfolding, command);
    case 'learn':
      return learn(unfolding, command);
    case 'handOver':
      return handOver(unfolding, command);
    case 'resolveByBot':
      return resolveByBot(unfolding, command);
    case 'finishFlowTask':
      return feedFlow(unfolding, { type: 'task', id: command.taskId, result: command.result });
    case 'endBot': {
      const { botId, cause = 'limit' } = command;
      if (conversation.status !== 'bot') return;
      if (botId !== undefined && conversation.handling.bot?.id !== botId) return;
      return endBotTurn(unfolding, cause);
    }
    case 'snooze':
      return snooze(unfolding, command);
    case 'setPriority': {
      const { by, priority } = command;
      const before = conversation.handling.priority;
      return priority === before ? undefined : unfolding.add(by, { type: 'priority', priority, before });
    }
    case 'resolve':
      return resolve(unfolding, command);
    case 'wrapUp':
      return noteWrapUp(unfolding, command);
    case 'end':
      unfolding.add(command.by, { type: 'status', status: 'closed', reason: 'ended' });
      // What was resolved before it was ended has been asked about.
      return conversation.status === 'resolved' || command.by.kind === 'system'
        ? undefined
        : askAtEnd(unfolding);
    case 'merge':
      return unfolding.add(SYSTEM, { type: 'status', status: 'closed', reason: 'merged' });
    case 'reportScore':
      return reportScore(unfolding, command);
    case 'giveFeedback':
      return giveFeedback(unfolding, command);
    case 'joinCrisis':
      return conversation.status === 'resolved' || conversation.handling.crisisId === command.crisisId
        ? undefined
        : unfolding.add(SYSTEM, { type: 'crisis', crisisId: command.crisisId });
    case 'fireDue':
      return unfolding.append(fireDue(record, context, command.turns, command.onCall));
    default:
      return assertNever(command);
  }
}

/** A conversation that has ended, or that nothing can reopen any more. */
function decideEnded(unfolding: Unfolding, command: ConversationCommand): void {
  const { conversation, context, record } = unfolding;
  const isClosed = conversation.status === 'closed';
  switch (command.type) {
    case 'postNote':
      return unfolding.add(command.by, noteOf(command), command.id);
    // Surveys are answered when all is over, and wrap-ups written.
    case 'reportScore':
      return reportScore(unfolding, command);
    case 'giveFeedback':
      return giveFeedback(unfolding, command);
    case 'wrapUp':
      return noteWrapUp(unfolding, command);
    case 'end':
      return isClosed
        ? undefined
        : unfolding.add(command.by, { type: 'status', status: 'closed', reason: 'ended' });
    case 'fireDue':
      return isClosed ? undefined : unfolding.append(fireDue(record, context, command.turns, command.onCall));
    // Done already, or no longer needed: it ended while somebody was about to.
    case 'requeue':
    case 'withdrawOffer':
    case 'explain':
    case 'endBot':
    case 'track':
    case 'finishFlowTask':
    case 'joinCrisis':
    case 'merge':
      return;
    // It is not with the bot any more.
    case 'say':
    case 'learn':
    case 'handOver':
    case 'resolveByBot':
      return requireTurn(unfolding, command.by);
    default:
      if (command.type === 'resolve' && !isClosed) return;
      throw new DeskbellError(
        'conversation_closed',
        `unable to ${VERBS[command.type]}: the conversation has ended; start a new one`,
      );
  }
}

const VERBS = {
  postMessage: 'send the message',
  edit: 'change the message',
  delete: 'take the message back',
  offer: 'offer the conversation',
  assign: 'assign the conversation',
  whisper: 'tell the agent',
  accept: 'accept the conversation',
  decline: 'decline the conversation',
  claim: 'take the conversation',
  transfer: 'hand the conversation on',
  escalate: 'escalate the conversation',
  requestPerson: 'ask for a person',
  requestContactBack: 'ask to be contacted',
  giveAnswer: 'answer the question',
  snooze: 'put the conversation aside',
  setPriority: 'set the priority',
  resolve: 'resolve the conversation',
};

function noteOf({ text, mentions }: Extract<ConversationCommand, { type: 'postNote' }>): EntryBody {
  return { type: 'note', text, ...(mentions ? { mentions: [...mentions] } : {}) };
}
