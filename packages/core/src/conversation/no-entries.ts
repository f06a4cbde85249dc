import type { EntryProjection } from '../ports/conversation-record.ts';

/** What entries have made of a conversation that has none yet. `at`: when it began, in milliseconds since 1970. */
export function noEntries(at: number): EntryProjection {
  return {
    seq: 0,
    publicSeq: 0,
    lastEntryAt: at,
    awaitingReplySince: null,
    agentMessageAt: null,
    visitorMessageAt: null,
    preview: '',
  };
}
