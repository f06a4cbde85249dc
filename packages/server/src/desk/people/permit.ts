import { type Action, type Subject, type Target, authorize } from '@deskbell/core';
import type { DeskContext } from '../desk-context.ts';
import type { Viewer } from '../viewer.ts';

/**
 * Lets through a viewer who may do this on a site, by the one table (A2).
 *
 * @throws DeskbellError `not_found` when they are no member, or there is no such site; `forbidden` when their role is below
 */
export function permit(
  context: Pick<DeskContext, 'agents'>,
  viewer: Viewer,
  action: Action,
  target: Target,
): void {
  authorize(subjectOf(context, viewer), action, target);
}

/** A viewer as the table knows them, with the roles they have now: those of an agent change under open sockets (D11). */
export function subjectOf({ agents }: Pick<DeskContext, 'agents'>, viewer: Viewer): Subject {
  return viewer.kind === 'agent' ? agents.subject(viewer.agentId) : viewer;
}
