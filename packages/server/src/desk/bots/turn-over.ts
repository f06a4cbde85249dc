import type { Deadline } from '@deskbell/core';
import { changeConversation } from '../conversations/change-conversation.ts';
import type { DeskContext } from '../desk-context.ts';
import { DESK } from '../viewer.ts';

/** As far back as an answer is looked for. */
const ENTRIES = 200;
const BYTES = 256 * 1024;

/** A message of a visitor has waited for a bot as long as it may: without an answer, people get the conversation (E2). */
export async function turnOver(context: DeskContext, { payload, subject }: Deadline): Promise<void> {
  const { botId, entryId } = JSON.parse(payload ?? '{}') as { botId: string; entryId: string };
  const { conversations } = context.store;
  const record = await conversations.find(subject);
  if (record?.conversation.status !== 'bot' || record.conversation.handling.bot?.id !== botId) return;
  const { entries } = await conversations.entriesBefore(subject, 0, 'visitor', ENTRIES, BYTES);
  const asked = entries.findIndex(({ id }) => id === entryId);
  if (entries.slice(Math.max(asked, 0)).some(({ author }) => author.kind === 'bot')) return;
  await changeConversation(context, DESK, subject, { type: 'endBot', cause: 'late', botId });
}
