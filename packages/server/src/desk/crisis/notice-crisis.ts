import type { DeskContext } from '../desk-context.ts';

export type CrisisNews = 'crisisStarted' | 'crisisEnded';

/** What follows on this node when a crisis began or ended. */
export function noticeCrisis(
  { alerts, book, clock, desks, dueRefresh, facts, routing, waits }: DeskContext,
  siteId: string,
  at: number,
  kind: CrisisNews,
): void {
  alerts.raise({ siteId, conversationId: null, at, kind });
  // Nothing else tells those who follow the board when no conversation changes with it.
  facts.tell({ type: 'boardChanged', siteId });
  desks.refresh(siteId);
  // Order, queues and policy may be others now.
  dueRefresh.refresh(siteId);
  book.planChanged(siteId, clock.now());
  routing.route();
  waits.changed(siteId);
}
