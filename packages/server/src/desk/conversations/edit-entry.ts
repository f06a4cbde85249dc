import type { AppendedEntry, ConversationCommand, EditedEntry } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import { changeConversation } from './change-conversation.ts';
import { findConversation } from './find-conversation.ts';
import { pick, type Posted, type PostOptions } from './post-entry.ts';

interface EditInput {
  readonly conversationId: string;
  /** Of the change itself. */
  readonly id: string;
  /** Of what is changed. */
  readonly entryId: string;
}

/**
 * Changes the text of an own message or note (C4); the earlier text stays in the timeline's rows.
 *
 * @throws DeskbellError `not_found`, `forbidden`, `conversation_closed`, `id_reused`, `conflict`
 */
export function editEntry(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer,
  input: EditInput & { readonly text: string },
  options: PostOptions = {},
): Promise<Posted> {
  const { id, text } = input;
  return change(context, viewer, input, options, (by, entry) => ({ type: 'edit', by, id, entry, text }));
}

/** Takes an own message or note back (C4). */
export function deleteEntry(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer,
  input: EditInput,
  options: PostOptions = {},
): Promise<Posted> {
  const { id } = input;
  return change(context, viewer, input, options, (by, entry) => ({ type: 'delete', by, id, entry }));
}

type Author = Extract<ConversationCommand, { type: 'edit' }>['by'];

async function change(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer,
  { conversationId, id, entryId }: EditInput,
  { origin = null, stored }: PostOptions,
  command: (by: Author, entry: EditedEntry) => ConversationCommand,
): Promise<Posted> {
  await findConversation(context, viewer, conversationId);
  const by: Author =
    viewer.kind === 'visitor'
      ? { kind: 'visitor', id: viewer.visitorId }
      : context.agents.actor(viewer.agentId);
  const found = await context.store.conversations.findEntry(by, entryId, conversationId);
  const entry = found && (await editable(context, found));
  if (!entry) {
    throw new DeskbellError(
      'not_found',
      'unable to change the message: none of yours in this conversation has this id',
    );
  }
  const changed = await changeConversation(context, viewer, conversationId, command(by, entry), {
    origin,
    ...(stored ? { stored: (done) => stored(pick(done, id)) } : {}),
  });
  return pick(changed, id);
}

async function editable(context: DeskContext, { entry }: AppendedEntry): Promise<EditedEntry | undefined> {
  const { author, body, conversationId, id } = entry;
  if (body.type !== 'message' && body.type !== 'note') return undefined;
  const deleted = await context.store.conversations.isDeleted(conversationId, id);
  return { id, author, type: body.type, deleted };
}
