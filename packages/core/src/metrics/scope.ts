import type { ReportChannel } from '@deskbell/protocol';
import type { Conversation } from '../conversation/conversation.ts';
import { ownerOf } from '../conversation/owner-of.ts';

/** To what a counted thing belongs: by these figures are filtered. */
export interface Scope {
  readonly conversationId: string;
  /** The queue in which the conversation was just before. */
  readonly queueId: string;
  /** In which the contact wants to be served; `null`: not known. */
  readonly language: string | null;
  /** By which way the visitor wanted to be answered just before. */
  readonly channel: ReportChannel;
  /** Who had the conversation then, or had ended it; `null`: nobody yet. */
  readonly agentId: string | null;
}

/** Which of them are counted; what is left out counts whatever it is. */
export interface MetricsFilter {
  readonly queueId?: string | undefined;
  /** A tag such as `pl`, or `und`: those of whom no language is known. */
  readonly language?: string | undefined;
  readonly channel?: ReportChannel | undefined;
  readonly agentId?: string | undefined;
}

/** How `language` of a filter names what is not known, as BCP 47 does. */
export const NO_LANGUAGE = 'und';

export function scopeOf(before: Conversation, after: Conversation, channel: ReportChannel): Scope {
  const { id, handling } = before;
  const owner = ownerOf(after) ?? ownerOf(before);
  return {
    conversationId: id,
    queueId: handling.queueId,
    language: handling.language,
    channel,
    agentId: owner?.id ?? null,
  };
}

export function isWithin(filter: MetricsFilter, { agentId, channel, language, queueId }: Scope): boolean {
  return (
    (filter.queueId === undefined || filter.queueId === queueId) &&
    speaks(filter, language) &&
    (filter.channel === undefined || filter.channel === channel) &&
    (filter.agentId === undefined || filter.agentId === agentId)
  );
}

/** Whether anything of a conversation in this language may be counted: a language never changes. */
export function speaks(filter: MetricsFilter, language: string | null): boolean {
  return filter.language === undefined || filter.language === (language ?? NO_LANGUAGE);
}
