import type { AgentBody, TimelineItem } from '@deskbell/sdk/agent';
import type { PagesBody } from '@deskbell/ui';

export type EventItem = TimelineItem<AgentBody | PagesBody>;
/** What an item says, by its type. */
export type BodyOf<Type extends AgentBody['type']> = Extract<AgentBody, { readonly type: Type }>;
export type EscalationAction = BodyOf<'escalation'>['actions'][number];

/** An event in a line, and what is behind it for those who want to know. */
export interface EventWords {
  readonly words: string;
  readonly more: readonly EventDetail[];
}

export interface EventDetail {
  readonly label: string | null;
  readonly text: string;
}
