import type { AgentFactPayloads } from '@deskbell/protocol';
import type { WatchedConversation } from './agent-conversation.ts';

/** A fact as it comes, with its name. */
export type AgentFact = {
  [Name in keyof AgentFactPayloads]: { readonly name: Name; readonly payload: AgentFactPayloads[Name] };
}[keyof AgentFactPayloads];

type PassingName = 'read:moved' | 'typing:changed' | 'typing:previewed' | 'attention:changed' | 'page:moved';

/** Gives what passes in a conversation to whoever holds it; else nobody looks at it. */
export function tellPassing(
  handle: WatchedConversation | undefined,
  { name, payload }: Extract<AgentFact, { name: PassingName }>,
): void {
  switch (name) {
    case 'read:moved':
      return handle?.markMoved(payload.by, payload.seq);
    case 'typing:changed':
      return handle?.typingChanged(payload);
    case 'typing:previewed':
      return handle?.previewed(payload.text);
    case 'attention:changed':
      return handle?.attentionChanged(payload);
    case 'page:moved':
      return handle?.onPage.learn(payload.page);
  }
}
