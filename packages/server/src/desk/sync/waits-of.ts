import type { ConversationRecord } from '@deskbell/core';
import type { CommandOutput, VisitorCommands } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';

type WaitingLines = CommandOutput<VisitorCommands['session:sync']>['waiting'];

/** Place and wait of those among a visitor's conversations that wait (R8). */
export function waitsOf({ waits }: DeskContext, records: readonly ConversationRecord[]): WaitingLines {
  return records.flatMap(({ conversation: { id, siteId, status } }) => {
    const waiting = status === 'queued' || status === 'offered' ? waits.lineOf(siteId, id) : null;
    return waiting ? [{ conversationId: id, waiting }] : [];
  });
}
