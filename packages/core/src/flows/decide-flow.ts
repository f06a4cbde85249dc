import type { Author, FlowOutcome, FlowState } from '@deskbell/protocol';
import type { Unfolding } from '../conversation/unfolding.ts';
import { moveBody } from '../conversation/move-body.ts';
import { SYSTEM } from '../conversation/system-author.ts';
import { askAtEnd } from '../survey/ask-surveys.ts';
import { triggered } from '../escalation/triggered.ts';
import { beginFlow } from './begin-flow.ts';
import type { Flow, FlowContext, FlowEnd, FlowInput, FlowStep } from './flow.ts';
import { flowAuthor } from './flow-author.ts';
import { flowDesk } from './flow-desk.ts';
import { flowSummary } from './flow-summary.ts';
import { taskLimitMs } from './limits-of.ts';
import { nodeOf } from './run-flow.ts';
import { stepFlow } from './step-flow.ts';

/** A flow takes a conversation that has just begun. `locale` is the visitor's. */
export function enterFlow(
  unfolding: Unfolding,
  flow: Flow,
  { locale, text }: { readonly locale: string | null; readonly text: string },
): void {
  apply(unfolding, flow, beginFlow(flow, { locale, text }, contextOf(unfolding)), 'began');
}

/** Gives the flow that has the conversation what it waits for; nothing happens when it does not wait for that. */
export function feedFlow(unfolding: Unfolding, input: FlowInput): void {
  const { conversation } = unfolding;
  const state = conversation.handling.flow;
  if (conversation.status !== 'bot' || !state) return;
  const flow = unfolding.context.flows?.find(state.flowId, state.version);
  if (!flow) return fail(unfolding, state);
  const step = stepFlow(flow, state, input, contextOf(unfolding));
  if (step) apply(unfolding, flow, step, 'moved');
}

/** The limit of a flow has come: nobody has answered, or whoever made its call is gone. */
export function flowLimitReached(unfolding: Unfolding): void {
  const { context, conversation } = unfolding;
  const state = conversation.handling.flow;
  if (!state) return;
  const { call, onSilence } = state;
  const flow = context.flows?.find(state.flowId, state.version);
  if (call) {
    const node = flow ? nodeOf(flow, state.node) : undefined;
    if (!flow || (node?.type !== 'call' && node?.type !== 'article')) return fail(unfolding, state);
    if (call.attempt > 1) {
      feedFlow(unfolding, { type: 'task', id: call.id, result: { kind: 'failed' } });
      return;
    }
    const again = {
      ...state,
      call: { ...call, attempt: call.attempt + 1 },
      until: context.now + taskLimitMs(node),
    };
    unfolding.add(authorOf(flow, state), flowBody(again, 'moved'));
    return;
  }
  const author = authorOf(flow, state);
  if (onSilence.text !== undefined) unfolding.add(author, { type: 'message', text: onSilence.text });
  const { queueId } = onSilence;
  finish(unfolding, author, state, {
    outcome: onSilence.do === 'end' ? 'left' : 'handedOver',
    ...(queueId === undefined ? {} : { queueId }),
    summary: flowSummary(flow?.definition.name ?? state.flowId, state),
  });
}

/** Somebody or something else has ended it: noted, so that the summary is there and the outcome is counted. */
export function endFlow(unfolding: Unfolding, outcome: FlowOutcome): void {
  const state = unfolding.conversation.handling.flow;
  if (!state) return;
  const flow = unfolding.context.flows?.find(state.flowId, state.version);
  const summary = flowSummary(flow?.definition.name ?? state.flowId, state);
  unfolding.add(authorOf(flow, state), endedBody(state, { outcome, summary }));
}

function apply(unfolding: Unfolding, flow: Flow, step: FlowStep, event: 'began' | 'moved'): void {
  const author = flowAuthor(flow, step.state.language);
  const { visitorId } = unfolding.conversation;
  // Said first that it began: whoever reads what follows knows who speaks. What it knows then is replaced by what follows.
  if (event === 'began') unfolding.add(author, flowBody(step.state, 'began'));
  for (const { body, by, id } of step.entries) {
    unfolding.add(by === 'flow' ? author : { kind: 'visitor', id: visitorId }, body, id);
    if (body.type !== 'feedback') continue;
    const { context, entries, record } = unfolding;
    unfolding.append(triggered({ event: 'feedback', kind: body.kind }, record, context, entries));
  }
  // A policy may have taken it away because of what was stored.
  if (unfolding.conversation.status !== 'bot') return;
  if (step.end) finish(unfolding, author, step.state, step.end);
  else if (event === 'moved') unfolding.add(author, flowBody(step.state, 'moved'));
}

function finish(unfolding: Unfolding, author: Author, state: FlowState, end: FlowEnd): void {
  unfolding.add(author, endedBody(state, end));
  if (end.outcome === 'solved' || end.outcome === 'left') {
    unfolding.add(author, { type: 'status', status: 'resolved', reason: 'resolved' });
    if (end.outcome === 'solved') askAtEnd(unfolding);
    return;
  }
  const { context, conversation } = unfolding;
  const { handling } = conversation;
  const queueId =
    end.queueId !== undefined && context.plan.queues.has(end.queueId) ? end.queueId : handling.queueId;
  const move = moveBody(context.plan, conversation, { queueId }, 'transferred');
  const priority = (move.priority ?? handling.priority) + (end.priority ?? 0);
  unfolding.add(SYSTEM, { ...move, reason: 'botDone', priority });
}

/** Its version is not there any more, or does not know its own state: people have the conversation. */
function fail(unfolding: Unfolding, state: FlowState): void {
  const summary = flowSummary(state.flowId, state);
  finish(unfolding, authorOf(undefined, state), state, { outcome: 'failed', summary });
}

function authorOf(flow: Flow | undefined, state: FlowState): Author {
  return flow ? flowAuthor(flow, state.language) : SYSTEM;
}

function flowBody(state: FlowState, event: 'began' | 'moved') {
  const { flowId, version } = state;
  return { type: 'flow', flowId, version, event, state } as const;
}

function endedBody(
  { answers, flowId, version }: FlowState,
  { outcome, summary }: { outcome: FlowOutcome; summary?: string },
) {
  return {
    type: 'flow',
    flowId,
    version,
    event: 'ended',
    outcome,
    ...(summary === undefined ? {} : { summary }),
    ...(answers.length === 0 ? {} : { answers }),
  } as const;
}

function contextOf({ context, record }: Unfolding): FlowContext {
  return { now: context.now, ids: context.ids, desk: flowDesk(record, context) };
}
