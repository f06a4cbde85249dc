import type { TimelineItem } from '@deskbell/sdk';
import { indexAfter } from './index-after.ts';
import type { TimelineBody } from './timeline-row.ts';

/** Finds what is new since the last look, so that a screen reader hears it once, and never the history. */
export class Announcer {
  #heard: number | null = null;

  /** Others' entries that came at the end since the last call; none on the first call. */
  fresh(items: readonly TimelineItem<TimelineBody>[]): readonly TimelineItem<TimelineBody>[] {
    const newest = items.findLast(({ seq }) => seq !== null)?.seq ?? 0;
    const heard = this.#heard;
    this.#heard = Math.max(newest, heard ?? 0);
    if (heard === null) return [];
    return items.slice(indexAfter(items, heard)).filter(({ seq, own }) => !own && seq !== null);
  }

  /** Another conversation: start anew. */
  reset(): void {
    this.#heard = null;
  }
}
