import type { AgentConversationHandle, DraftKind } from '@deskbell/sdk/agent';

const modes = new WeakMap<Pick<AgentConversationHandle, 'drafts'>, DraftKind>();

/** For whom was written last in a conversation; at first for whom something was begun. */
export function modeOf(handle: Pick<AgentConversationHandle, 'drafts'>): DraftKind {
  const { note, reply } = handle.drafts.draft.value;
  return modes.get(handle) ?? (reply.text === '' && note.text !== '' ? 'note' : 'reply');
}

export function rememberMode(handle: Pick<AgentConversationHandle, 'drafts'>, mode: DraftKind): void {
  modes.set(handle, mode);
}
