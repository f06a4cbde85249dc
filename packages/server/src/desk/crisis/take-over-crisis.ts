import type { Crisis } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import { noticeCrisis } from './notice-crisis.ts';

/** Takes over what the rows say of the crisis of a site, when another node switched it. */
export function takeOverCrisis(context: DeskContext, siteId: string, crisis: Crisis | undefined): void {
  const { clock, crises } = context;
  const before = crises.currentOf(siteId);
  if (before?.id === crisis?.id) return;
  if (crisis) crises.began(crisis);
  else crises.ended(siteId);
  noticeCrisis(context, siteId, clock.now(), crisis ? 'crisisStarted' : 'crisisEnded');
}
