import type { AgentRef } from './conversation.ts';

/** Who gives a command. */
export type Actor =
  | { readonly kind: 'visitor'; readonly id: string }
  | { readonly kind: 'agent'; readonly id: string; readonly name: string }
  | { readonly kind: 'system' };

/** What can be asked of a conversation. `id` is the entry's id, made by its author (D2). */
export type ConversationCommand =
  | {
      readonly type: 'postMessage';
      readonly by: Exclude<Actor, { kind: 'system' }>;
      readonly id: string;
      readonly text: string;
    }
  | {
      readonly type: 'postNote';
      readonly by: Extract<Actor, { kind: 'agent' }>;
      readonly id: string;
      readonly text: string;
    }
  | { readonly type: 'assign'; readonly agent: AgentRef }
  | { readonly type: 'claim'; readonly by: Extract<Actor, { kind: 'agent' }> }
  | { readonly type: 'requeue'; readonly reason: 'agentLost' }
  | { readonly type: 'resolve'; readonly by: Extract<Actor, { kind: 'agent' }> }
  | { readonly type: 'end'; readonly by: Exclude<Actor, { kind: 'system' }> };
