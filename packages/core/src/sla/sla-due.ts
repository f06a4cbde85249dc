import type { SlaEntryBody } from '../conversation/entry-draft.ts';

/** A promised time comes near or is broken (E5): when, and what the entry will say. */
export interface SlaDue {
  readonly kind: 'sla';
  readonly at: number;
  readonly body: SlaEntryBody;
}
