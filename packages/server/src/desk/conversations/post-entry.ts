import type { AgentActor, AppendedEntry, ConversationRecord, VisitorActor } from '@deskbell/core';
import { labelsOf, wantsLabels } from '../decisions/labels-of.ts';
import type { DeskContext } from '../desk-context.ts';
import type { AgentViewer, VisitorViewer } from '../viewer.ts';
import type { ChangeOptions, Changed } from './change.ts';
import { changeConversation } from './change-conversation.ts';
import { findConversation } from './find-conversation.ts';
import { keepMentions } from './mentions.ts';
import { messageFiles } from './message-files.ts';

export interface PostInput {
  readonly conversationId: string;
  readonly id: string;
  readonly text: string;
  /** Files that the message brings. */
  readonly files?: readonly { readonly id: string }[] | undefined;
}

export interface NoteInput extends Omit<PostInput, 'files'> {
  /** Colleagues to be told of it, by id; those who are no members of the site are left out. */
  readonly mentions?: readonly string[] | undefined;
}

/** An entry with the conversation in which it stands. */
export interface Posted {
  readonly record: ConversationRecord;
  readonly appended: AppendedEntry;
}

export interface PostOptions extends Pick<ChangeOptions, 'origin'> {
  /** Called when the entry is stored, before anybody is told. */
  readonly stored?: (posted: Posted) => void;
}

/** A visitor writes; to a resolved conversation it reopens it (C2). */
export function postVisitorMessage(
  context: DeskContext,
  viewer: VisitorViewer,
  input: PostInput,
  options: PostOptions = {},
): Promise<Posted> {
  const { conversationId, files, id, text } = input;
  const by = { kind: 'visitor', id: viewer.visitorId } as const;
  if (files) return postWithFiles(context, viewer, { ...input, files }, by, options);
  const command = { type: 'postMessage', by, id, text } as const;
  if (!wantsLabels(context, viewer.siteId)) return post(context, viewer, conversationId, command, options);
  return labelsOf(context, viewer.siteId, text).then((labels) =>
    post(context, viewer, conversationId, { ...command, labels }, options),
  );
}

/** An agent writes, and has the conversation from then on. */
export function postAgentMessage(
  context: DeskContext,
  viewer: AgentViewer,
  input: PostInput,
  options: PostOptions = {},
): Promise<Posted> {
  const { conversationId, files, id, text } = input;
  const by = context.agents.actor(viewer.agentId);
  if (files) return postWithFiles(context, viewer, { ...input, files }, by, options);
  return post(context, viewer, conversationId, { type: 'postMessage', by, id, text }, options);
}

async function postWithFiles(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer,
  input: PostInput & { readonly files: readonly { readonly id: string }[] },
  by: VisitorActor | AgentActor,
  options: PostOptions,
): Promise<Posted> {
  const { conversationId, id, text } = input;
  const labels =
    viewer.kind === 'visitor' && wantsLabels(context, viewer.siteId)
      ? { labels: await labelsOf(context, viewer.siteId, text) }
      : {};
  const files = await messageFiles(context, by, input);
  return post(
    context,
    viewer,
    conversationId,
    { type: 'postMessage', by, id, text, files, ...labels },
    options,
  );
}

/** Adds an internal note, which no visitor ever receives (C1). */
export async function postNote(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, id, mentions: wanted = [], text }: NoteInput,
  options: PostOptions = {},
): Promise<Posted> {
  const by = context.agents.actor(viewer.agentId);
  if (wanted.length === 0)
    return post(context, viewer, conversationId, { type: 'postNote', by, id, text }, options);
  const { siteId } = (await findConversation(context, viewer, conversationId)).conversation;
  const mentions = [...new Set(wanted)].filter((agentId) => context.agents.isMember(agentId, siteId));
  const command = { type: 'postNote', by, id, text, ...(mentions.length > 0 ? { mentions } : {}) } as const;
  // Acknowledged when they are kept, too: until then the author repeats it.
  const posted = await post(context, viewer, conversationId, command, {
    ...options,
    stored: () => undefined,
  });
  await keepMentions(context, posted.appended.entry);
  return posted;
}

/** A word in the ear of whoever has the conversation; who that is, is judged with it. */
export async function postWhisper(
  context: DeskContext,
  viewer: AgentViewer,
  { conversationId, id, text }: Omit<PostInput, 'files'>,
  options: PostOptions = {},
): Promise<Posted> {
  const by = context.agents.actor(viewer.agentId);
  // Acknowledged when it is kept for them, too.
  const posted = await post(
    context,
    viewer,
    conversationId,
    { type: 'whisper', by, id, text },
    {
      ...options,
      stored: () => undefined,
    },
  );
  await keepMentions(context, posted.appended.entry);
  return posted;
}

function post(
  context: DeskContext,
  viewer: VisitorViewer | AgentViewer,
  conversationId: string,
  command: Extract<
    Parameters<typeof changeConversation>[3],
    { type: 'postMessage' | 'postNote' | 'whisper' }
  >,
  { origin = null, stored }: PostOptions,
): Promise<Posted> {
  return changeConversation(context, viewer, conversationId, command, {
    origin,
    ...(stored ? { stored: (change) => stored(pick(change, command.id)) } : {}),
  }).then((changed) => pick(changed, command.id));
}

/** The entry that was asked for: a status entry may stand beside it. */
export function pick({ record, entries }: Changed, id: string): Posted {
  const appended = entries.find(({ entry }) => entry.id === id);
  if (!appended) throw new TypeError('the store did not return the entry that was stored');
  return { record, appended };
}
