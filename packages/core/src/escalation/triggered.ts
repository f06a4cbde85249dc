import type { EscalationTrigger, SurveyKind } from '@deskbell/protocol';
import { durationMs } from '@deskbell/protocol/plain';
import { assertNever } from '../assert-never.ts';
import type { DecideContext } from '../conversation/decide-context.ts';
import type { EntryDraft } from '../conversation/entry-draft.ts';
import { evolveAll } from '../conversation/evolve-all.ts';
import { mentions } from '../conversation/mentions.ts';
import { stepsDone } from '../conversation/steps-done.ts';
import { composeSummary } from './compose-summary.ts';
import { conditionHolds } from './condition-holds.ts';
import { escalate } from './escalate.ts';
import type { Matter } from './matter.ts';
import { policyInForce } from './policy-in-force.ts';

/** What may start an escalation besides time (E3). */
export type TriggerEvent =
  /** Something is known of the contact when a conversation begins. */
  | { readonly event: 'attribute'; readonly name: string; readonly value: string }
  /** A conversation begins, of a contact who may have been here before. */
  | { readonly event: 'repeatedContact' }
  | { readonly event: 'personRequested' }
  | { readonly event: 'agentEscalated' }
  /** Of the visitor; `labels` are a classifier's. */
  | { readonly event: 'message'; readonly text: string; readonly labels: readonly string[] }
  /** `survey` and `kind`: of what was asked, if it was. */
  | {
      readonly event: 'lowScore';
      readonly score: number;
      readonly survey?: string | undefined;
      readonly kind?: SurveyKind | undefined;
    }
  | { readonly event: 'feedback'; readonly kind: 'complaint' | 'compliment' };

/**
 * What the triggers of the policy in force do about an event (E3). Each trigger fires once in a matter, however often its
 * cause comes again: who writes an angry word in every message gains nothing by it. Only an agent's escalations, each of
 * them meant, fire every time.
 *
 * @param matter as it stands after `before`
 * @param before the entries that were decided already on the same command: part of the story
 */
export function triggered(
  event: TriggerEvent,
  matter: Matter,
  context: DecideContext,
  before: readonly EntryDraft[] = [],
): readonly EntryDraft[] {
  const { crisis, plan } = context;
  if (matter.conversation.status === 'closed') return [];
  const policy = policyInForce(matter.conversation.handling, plan, crisis);
  const entries: EntryDraft[] = [];
  let current = matter;
  // A conversation that has just begun has no other story.
  const [first] = before;
  const hasBegun = first?.body.type === 'status' && first.body.reason === 'started';
  const story = hasBegun ? [] : context.story;
  for (const [index, { on, when, do: actions }] of (policy?.triggers ?? []).entries()) {
    if (!policy) break;
    const fired = stepsDone(current.conversation.handling, policy.id).triggers.includes(index);
    if (fired && on.event !== 'agentEscalated') continue;
    const match = matchOf(on, event, current, context);
    if (match === null || !conditionHolds(when, current, crisis)) continue;
    const cause = {
      kind: 'trigger',
      policyId: policy.id,
      event: on.event,
      trigger: index,
      ...(match === '' ? {} : { match }),
    } as const;
    const summary = () =>
      story ? composeSummary([...story, ...before, ...entries], current.contact, plan) : null;
    const more = escalate(cause, actions, current.conversation, { ...context, summary });
    entries.push(...more);
    current = { ...current, conversation: evolveAll(current.conversation, more) };
  }
  return entries;
}

/** What of the event meets the trigger, or '' when there is no more to say than that; `null`: nothing does. */
function matchOf(
  on: EscalationTrigger['on'],
  event: TriggerEvent,
  { contact }: Matter,
  { contactsWithin }: DecideContext,
): string | null {
  switch (on.event) {
    case 'personRequested':
    case 'agentEscalated':
      return event.event === on.event ? '' : null;
    case 'message': {
      if (event.event !== 'message') return null;
      return (
        mentions(event.text, on.words) ?? on.labels.find((label) => event.labels.includes(label)) ?? null
      );
    }
    case 'attribute': {
      const value = attributeOf(on.name, event, contact);
      return value !== undefined && value === (on.value ?? 'true') ? on.name : null;
    }
    case 'repeatedContact': {
      if (event.event !== 'repeatedContact') return null;
      const times = contactsWithin?.(durationMs(on.within)) ?? 0;
      return times >= on.times ? String(times) : null;
    }
    case 'lowScore':
      return event.event === 'lowScore' && event.score <= on.atMost && isAskedFor(on, event)
        ? String(event.score)
        : null;
    case 'feedback':
      return event.event === 'feedback' && event.kind === on.kind ? on.kind : null;
    default:
      return assertNever(on);
  }
}

/** Whether it is solved is no score to be compared, unless it is asked for by name. */
function isAskedFor(
  { survey }: Extract<EscalationTrigger['on'], { event: 'lowScore' }>,
  given: Extract<TriggerEvent, { event: 'lowScore' }>,
): boolean {
  return survey === undefined ? given.kind !== 'solved' : given.survey === survey;
}

function attributeOf(
  name: string,
  event: TriggerEvent,
  { attributes, vip }: Matter['contact'],
): string | undefined {
  if (event.event === 'attribute' && event.name === name) return event.value;
  // Who is marked as a VIP, or of whom more is said, during a conversation is noticed with their next message.
  if (event.event !== 'attribute' && event.event !== 'message') return undefined;
  const value = name === 'vip' ? vip : attributes[name];
  return value === undefined || value === null ? undefined : String(value);
}
