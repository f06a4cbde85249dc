import { DeskbellError } from '@deskbell/protocol/plain';
import { assertNever } from '../assert-never.ts';
import type { Ids } from '../ports/ids.ts';
import type { ConversationCommand } from './command.ts';
import type { AgentRef, Conversation } from './conversation.ts';
import type { EntryDraft } from './entry-draft.ts';

/**
 * Judges a command against the conversation as it stands, and returns what happens: entries in their order, or none when
 * there is nothing to do. Pure; the ids of status entries come from `ids`.
 *
 * @throws DeskbellError `conversation_closed` when it has ended, `conflict` when it is not in a status that allows the command
 */
export function decide(
  conversation: Conversation,
  command: ConversationCommand,
  now: number,
  ids: Ids,
): readonly EntryDraft[] {
  if (conversation.status === 'closed' && command.type !== 'postNote') {
    // Ended twice, or ended while the desk was about to take it from a lost agent: nothing is left to do.
    if (command.type === 'end' || command.type === 'requeue') return [];
    throw new DeskbellError(
      'conversation_closed',
      `unable to ${VERBS[command.type]}: the conversation has ended; start a new one`,
    );
  }
  const status = (
    status: Conversation['status'],
    reason: Extract<EntryDraft['body'], { type: 'status' }>['reason'],
    author: EntryDraft['author'],
    agent?: AgentRef,
  ): EntryDraft => ({
    id: ids.next(),
    at: now,
    author,
    body: { type: 'status', status, reason, ...(agent ? { agent: { id: agent.id, name: agent.name } } : {}) },
  });
  const system = { kind: 'system' } as const;

  switch (command.type) {
    case 'postMessage': {
      const message: EntryDraft = {
        id: command.id,
        at: now,
        author: command.by,
        body: { type: 'message', text: command.text },
      };
      if (command.by.kind === 'visitor') {
        return conversation.status === 'resolved'
          ? [message, status('queued', 'reopened', system)]
          : [message];
      }
      // Who answers owns it: writing in a waiting or resolved conversation claims it first.
      if (conversation.status === 'active') return [message];
      return [status('active', 'claimed', command.by, command.by), message];
    }
    case 'postNote':
      return [{ id: command.id, at: now, author: command.by, body: { type: 'note', text: command.text } }];
    case 'assign':
      if (conversation.status !== 'queued') {
        throw new DeskbellError('conflict', 'unable to assign the conversation: it is no longer waiting');
      }
      return [status('active', 'assigned', system, command.agent)];
    case 'claim':
      if (conversation.status === 'active' && conversation.agent.id === command.by.id) return [];
      return [status('active', 'claimed', command.by, command.by)];
    case 'requeue':
      if (conversation.status !== 'active') return [];
      return [status('queued', command.reason, system)];
    case 'resolve':
      if (conversation.status === 'resolved') return [];
      return [status('resolved', 'resolved', command.by, command.by)];
    case 'end':
      return [status('closed', 'ended', command.by)];
    default:
      return assertNever(command);
  }
}

const VERBS = {
  postMessage: 'send the message',
  assign: 'assign the conversation',
  claim: 'take the conversation',
  resolve: 'resolve the conversation',
};
