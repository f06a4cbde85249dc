import type { FlowNodeOf, FlowState } from '@deskbell/protocol';
import { shorten } from '../conversation/shorten.ts';
import { isAsking, type AskingNode } from './ask.ts';
import type { Flow, FlowContext, FlowEntry, FlowInput, FlowStep, TaskResult } from './flow.ts';
import { withAnswers, withValues } from './known-values.ts';
import { mapAnswer } from './map-answer.ts';
import { readAnswer } from './read-answer.ts';
import { nodeOf, runFlow } from './run-flow.ts';
import { words } from './words.ts';

/**
 * What a flow does with an answer. `null`: it does not wait for this one (an answer to an earlier question, the result of a call
 * that is over, a text while a call is made), and nothing changes. Pure.
 */
export function stepFlow(
  flow: Flow,
  state: FlowState,
  input: FlowInput,
  context: FlowContext,
): FlowStep | null {
  const node = nodeOf(flow, state.node);
  if (!node) return runFlow(flow, state, state.node, context);
  if (input.type === 'task') {
    if (state.call?.id !== input.id) return null;
    if (node.type === 'call') return called(flow, state, node, input.result, context);
    return node.type === 'article' ? lookedUp(flow, state, node, input.result, context) : null;
  }
  if (!isAsking(node) || state.question === undefined) return null;
  if (input.type === 'answer' && input.to !== state.question) return null;
  return answered(flow, state, node, input, context);
}

function answered(
  flow: Flow,
  state: FlowState,
  node: AskingNode,
  input: Extract<FlowInput, { type: 'text' | 'answer' }>,
  context: FlowContext,
): FlowStep {
  const read = readAnswer(node, input, state);
  if (read)
    return runFlow(flow, withAnswers(withValues(state, read.values), read.answers), read.next, context);
  const misses = state.misses + 1;
  if (misses >= node.tries) return runFlow(flow, state, node.otherwise, context);
  const sorry: FlowEntry = {
    id: context.ids.next(),
    by: 'flow',
    body: { type: 'message', text: words(flow.definition.misunderstood, state) },
  };
  const step = runFlow(flow, state, state.node, context, [sorry]);
  return { ...step, state: { ...step.state, misses } };
}

function called(
  flow: Flow,
  state: FlowState,
  node: FlowNodeOf<'call'>,
  result: TaskResult,
  context: FlowContext,
): FlowStep {
  const values = result.kind === 'answered' ? mapAnswer(result.body, node.map) : null;
  if (!values) return runFlow(flow, state, node.failed, context);
  return runFlow(flow, withValues(state, values), node.next, context);
}

function lookedUp(
  flow: Flow,
  state: FlowState,
  node: FlowNodeOf<'article'>,
  result: TaskResult,
  context: FlowContext,
): FlowStep {
  const articles = result.kind === 'found' ? result.articles : [];
  const entries = articles.map(({ articleId, excerpt, language, title }): FlowEntry => ({
    id: context.ids.next(),
    by: 'flow',
    body: { type: 'article', articleId, language, title, excerpt: shorten(excerpt, 1_000) },
  }));
  return runFlow(flow, state, entries.length === 0 ? node.nothing : node.next, context, entries);
}
