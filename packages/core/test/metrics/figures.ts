import { ConversationStory, aPlan } from '@deskbell/testkit';
import type { Actor, AgentActor } from '../../src/conversation/command.ts';
import type { RoutingEntryBody } from '../../src/conversation/entry-draft.ts';
import type { SitePlan } from '../../src/plan/site-plan.ts';
import type { PresenceChange } from '../../src/ports/agent-store.ts';
import type { MetricsFilter } from '../../src/metrics/scope.ts';
import { SiteMetrics } from '../../src/metrics/site-metrics.ts';

export const S = 1_000;
export const ada: AgentActor = { kind: 'agent', id: 'agent-ada', name: 'Ada' };
export const ben: AgentActor = { kind: 'agent', id: 'agent-ben', name: 'Ben' };
export const visitor: Actor = { kind: 'visitor', id: 'visitor-1' };
export const system: Actor = { kind: 'system' };
const why: RoutingEntryBody = { type: 'routing', decision: 'offered', because: [], others: [], more: 0 };

/** Where every story begins. */
export const START = 1_000_000;
/** The steps of a story by the seconds at which they are taken, counted from its beginning. */
export type Steps = readonly (readonly [number, (story: ConversationStory) => unknown])[];

let messages = 0;
export const write = (by: Actor) => (story: ConversationStory) =>
  story.tell({ type: 'postMessage', by, id: `message-${(messages += 1)}`, text: 'Hello' });
export const says = write(visitor);
export const claim = (by: AgentActor) => (story: ConversationStory) => story.tell({ type: 'claim', by });
export const resolve = (by: AgentActor) => (story: ConversationStory) => story.tell({ type: 'resolve', by });
export const end = (by: typeof ada) => (story: ConversationStory) => story.tell({ type: 'end', by });
export const visitorEnds = (story: ConversationStory) =>
  story.tell({ type: 'end', by: { kind: 'visitor', id: 'visitor-1' } });
export const offer =
  ({ id, name }: AgentActor) =>
  (story: ConversationStory) =>
    story.tell({ type: 'offer', agent: { id, name }, why });
export const accept = (by: AgentActor) => (story: ConversationStory) => story.tell({ type: 'accept', by });
export const decline = (by: AgentActor) => (story: ConversationStory) => story.tell({ type: 'decline', by });
export const deadline = (story: ConversationStory) => story.tell({ type: 'fireDue', onCall: () => null });
export const handTo =
  (by: AgentActor, { id, name }: AgentActor) =>
  (story: ConversationStory) =>
    story.tell({ type: 'transfer', by, to: { kind: 'agent', agent: { id, name } } });

export function tell(steps: Steps, plan: SitePlan = aPlan()): ConversationStory {
  const story = new ConversationStory({ plan });
  for (const [at, step] of steps) {
    story.now = START + at * S;
    step(story);
  }
  return story;
}

interface Given {
  readonly plan?: SitePlan;
  /** In seconds from the beginning of the stories. */
  readonly period?: readonly [number, number];
  readonly now?: number;
  readonly presence?: readonly PresenceChange[];
  readonly filter?: MetricsFilter;
}

export function figures(
  stories: readonly Steps[],
  { plan = aPlan(), period = [0, 1e6], now = 1e6, presence = [], filter }: Given = {},
) {
  const metrics = new SiteMetrics({
    plan,
    from: START + period[0] * S,
    to: START + period[1] * S,
    now: START + now * S,
    filter,
  });
  for (const steps of stories) {
    const story = tell(steps, plan);
    const counted = metrics.conversation(story.record);
    counted.add(story.entries);
    counted.finish(START + now * S);
  }
  return metrics.answer({ agents: [], presence });
}

/** One time alone, in seconds. */
export const once = (seconds: number) => ({
  count: 1,
  meanMs: seconds * S,
  medianMs: seconds * S,
  p90Ms: seconds * S,
  p95Ms: seconds * S,
});
export const share = (count: number, of: number) => ({ count, of, share: of === 0 ? null : count / of });

/** Offered at 5 s, accepted at 8 s, answered at 20 s and 50 s, resolved at 60 s. */
export const plain: Steps = [
  [5, offer(ada)],
  [8, accept(ada)],
  [20, write(ada)],
  [30, says],
  [33, says],
  [50, write(ada)],
  [60, resolve(ada)],
];
