import { DeskbellError } from '@deskbell/protocol/plain';
import type { WrapUp } from '@deskbell/protocol';
import type { WrapUpPlan } from '../plan/site-plan.ts';
import type { AgentActor } from './command.ts';
import type { CommandOf } from './command-of.ts';
import { askAtEnd } from '../survey/ask-surveys.ts';
import type { Unfolding } from './unfolding.ts';

/** The agent marks the question as solved, notes what it was about, and the visitor is asked how it was. */
export function resolve(unfolding: Unfolding, { by, wrapUp }: CommandOf<'resolve'>): void {
  if (unfolding.conversation.status === 'resolved') return;
  const { required } = unfolding.context.plan.wrapUp;
  if (required && wrapUp === undefined) {
    throw new DeskbellError(
      'invalid',
      'unable to resolve the conversation: this site asks for a wrap-up; send one with it',
      { details: { path: 'wrapUp' } },
    );
  }
  if (wrapUp) addWrapUp(unfolding, by, wrapUp);
  const { id, name } = by;
  unfolding.add(by, { type: 'status', status: 'resolved', reason: 'resolved', agent: { id, name } });
  askAtEnd(unfolding);
}

/** Noted afterwards, or anew. */
export function noteWrapUp(unfolding: Unfolding, { by, id, wrapUp }: CommandOf<'wrapUp'>): void {
  addWrapUp(unfolding, by, wrapUp, id);
}

function addWrapUp(unfolding: Unfolding, by: AgentActor, wrapUp: WrapUp, id?: string): void {
  const { wrapUp: plan } = unfolding.context.plan;
  requireChoice(plan, 'reason', plan.reasons, wrapUp.reason);
  requireChoice(plan, 'rootCause', plan.rootCauses, wrapUp.rootCause);
  unfolding.add(by, { type: 'wrapUp', ...wrapUp }, id);
}

function requireChoice(
  { required }: WrapUpPlan,
  field: 'reason' | 'rootCause',
  choices: ReadonlySet<string>,
  choice: string | undefined,
): void {
  if (choice === undefined ? !(required && field === 'reason') : choices.has(choice)) return;
  throw new DeskbellError(
    'invalid',
    `unable to note the wrap-up: ${field} must be one of the site's: ${[...choices].join(', ') || 'there are none'}`,
    { details: { path: `wrapUp.${field}` } },
  );
}
