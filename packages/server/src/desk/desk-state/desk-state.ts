import { planHours } from '@deskbell/core';
import type { DeskState } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { pictureOf } from '../../people/pictures/picture-path.ts';
import { roundedRange } from '../waiting/rounded-range.ts';

/** So many of those who are here are named. */
const NAMED = 5;

/**
 * What visitors may know of a site: the same state that routing uses. Open while the hours of the queue in which
 * conversations begin are on, and somebody is there.
 */
export function deskState(context: DeskContext, siteId: string): DeskState {
  const { book, clock, crises, plans } = context;
  const plan = plans.planOf(siteId);
  const calendar = plan.queues.get(plan.defaultQueueId)?.calendar ?? null;
  const { isOpen, opensAt } = planHours({ calendar }, clock.now());
  const available = isOpen && book.isStaffed(siteId);
  return {
    available,
    opensAt,
    ...(available ? whoIsHere(context, siteId) : {}),
    ...(plan.consent ? { consent: { ...plan.consent, text: { ...plan.consent.text } } } : {}),
    banner: crises.currentOf(siteId) ? { ...plan.crisis.banner } : null,
  };
}

function whoIsHere(
  { agents, book, clock, plans, replies }: DeskContext,
  siteId: string,
): Pick<DeskState, 'people' | 'answersIn'> {
  const staff = plans.planOf(siteId).widget.look.faces ? book.staff(siteId, NAMED) : [];
  // An account without a name of its own is called by its address, which is nobody's business.
  const named = staff.filter(({ name }) => !name.includes('@'));
  const people = named.map(({ id, name }) => ({
    name,
    ...pictureOf(agents.get(id)?.agent ?? { picture: null }),
  }));
  const range = replies.range(siteId, clock.now());
  return {
    ...(people.length > 0 ? { people } : {}),
    ...(range ? { answersIn: roundedRange(range) } : {}),
  };
}
