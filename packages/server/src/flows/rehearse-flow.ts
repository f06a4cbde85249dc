import {
  beginFlow,
  flowTask,
  stepFlow,
  validateFlow,
  type Clock,
  type Flow,
  type FlowContext,
  type FlowInput,
  type FlowStep,
  type FlowTask,
  type Store,
} from '@deskbell/core';
import { DeskbellError, type FlowTryAnswer, type FlowTryBody } from '@deskbell/protocol';
import { findForFlow } from '../desk/flows/find-for-flow.ts';
import { givenWords } from './given-words.ts';

interface RehearsalDependencies {
  readonly store: Store;
  readonly clock: Clock;
}
type Given = FlowTryBody['given'][number];
type Line = FlowTryAnswer['lines'][number];

/**
 * Holds the dialogue of a definition from its beginning, with everything that was given so far. Nothing is stored and nobody is called;
 * what does not fit is said as to a visitor. A definition with problems goes as far as it can.
 *
 * @throws DeskbellError `invalid` for a pattern that cannot be used, and for an answer to something that was not asked
 */
export async function rehearseFlow(
  { clock, store }: RehearsalDependencies,
  siteId: string,
  { definition, given, ...visitor }: FlowTryBody,
): Promise<FlowTryAnswer> {
  requireUsablePatterns(definition);
  const flow: Flow = { flowId: 'try', version: 1, definition };
  const context = contextOf(visitor, clock.now());
  const lines: Line[] = [{ by: 'visitor', body: { type: 'message', text: visitor.text } }];
  const say = (step: FlowStep): FlowStep => {
    for (const { body, by } of step.entries) if (isShown(body)) lines.push({ by, body });
    return step;
  };
  /** Goes on until something is waited for that only whoever tries can give. */
  const settle = async (from: FlowStep): Promise<FlowStep> => {
    let step = say(from);
    for (;;) {
      const task = step.end ? null : flowTask(flow, step.state);
      if (!task || task.kind === 'call') return step;
      const result = await findForFlow({ store }, siteId, task);
      const next = stepFlow(
        flow,
        step.state,
        { type: 'task', id: step.state.call?.id ?? '', result },
        context,
      );
      if (!next) return step;
      step = say(next);
    }
  };

  let step = await settle(beginFlow(flow, visitor, context));
  for (const [index, one] of given.entries()) {
    const next = step.end ? null : stepFlow(flow, step.state, inputOf(one, step), context);
    if (!next) throw notAsked(index);
    const words = givenWords(one, lines.at(-1)?.body);
    if (words !== null) lines.push({ by: 'visitor', body: { type: 'message', text: words } });
    step = await settle(next);
  }
  return answerOf(step, lines, step.end ? null : flowTask(flow, step.state));
}

function answerOf({ end, state }: FlowStep, lines: readonly Line[], task: FlowTask | null): FlowTryAnswer {
  return {
    lines: [...lines],
    node: state.node,
    waitsFor: end ? null : task ? 'call' : 'answer',
    call: task?.kind === 'call' ? { method: task.method, url: task.url, body: task.body } : null,
    values: { ...state.values },
    end: end && {
      outcome: end.outcome,
      queueId: end.queueId ?? null,
      priority: end.priority ?? 0,
      summary: end.summary ?? '',
    },
  };
}

function inputOf(given: Given, { state }: FlowStep): FlowInput {
  const task = state.call?.id ?? '';
  const to = state.question ?? '';
  switch (given.kind) {
    case 'text':
      return { type: 'text', text: given.text };
    case 'choice':
      return { type: 'answer', to, choice: { id: given.id } };
    case 'form':
      return { type: 'answer', to, values: given.values };
    case 'called':
      return { type: 'task', id: task, result: { kind: 'answered', body: given.answer } };
    case 'callFailed':
      return { type: 'task', id: task, result: { kind: 'failed' } };
  }
}

function contextOf(
  { locale, open, page, staffed, waiting }: Omit<FlowTryBody, 'definition' | 'given'>,
  now: number,
): FlowContext {
  const primary = locale.split('-', 1)[0]?.toLowerCase() ?? null;
  let made = 0;
  return {
    now,
    // The same dialogue again has the same ids.
    ids: { next: () => `try-${String((made += 1))}` },
    desk: {
      language: primary,
      pageUrl: page,
      attributes: { language: primary ?? '', page: page ?? '', vip: 'false', contacts: '1' },
      isOpen: () => open,
      isStaffed: () => staffed,
      waitingIn: () => waiting,
    },
  };
}

function isShown(body: FlowStep['entries'][number]['body']): body is Line['body'] {
  return SHOWN.has(body.type);
}
const SHOWN = new Set<string>(['message', 'quickReplies', 'form', 'article', 'feedback']);

/** One that never ends would hold up everybody. */
function requireUsablePatterns(definition: FlowTryBody['definition']): void {
  const problems = validateFlow(definition).filter(({ path }) => path.endsWith('.pattern'));
  const [first] = problems;
  if (!first) return;
  throw new DeskbellError('invalid', `unable to try the flow: "${first.path}": ${first.message}`, {
    details: { path: first.path, problems },
  });
}

function notAsked(index: number): DeskbellError {
  return new DeskbellError(
    'invalid',
    'unable to try the flow: it does not wait for this; begin the dialogue again',
    { details: { path: `given.${String(index)}` } },
  );
}
