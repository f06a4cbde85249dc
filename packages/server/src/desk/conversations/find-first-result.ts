import type { AppendedEntry, ConversationCommand } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import { idReused } from './id-reused.ts';

/** What a message or note became when it was sent before under the same id, if it was (D2). */
export async function findFirstResult(
  { store }: DeskContext,
  conversationId: string,
  command: ConversationCommand,
): Promise<AppendedEntry | undefined> {
  if (command.type !== 'postMessage' && command.type !== 'postNote') return undefined;
  const first = await store.conversations.findEntry(command.by, command.id, conversationId);
  if (!first) return undefined;
  const { body } = first.entry;
  const type = command.type === 'postMessage' ? 'message' : 'note';
  if (body.type !== type || body.text !== command.text) throw idReused();
  return first;
}
