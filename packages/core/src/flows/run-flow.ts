import type { FlowNode, FlowState } from '@deskbell/protocol';
import { assertNever } from '../assert-never.ts';
import { asking, isAsking } from './ask.ts';
import { flowConditionHolds } from './condition-of-flow.ts';
import { fillTemplate } from './fill-template.ts';
import { flowSummary } from './flow-summary.ts';
import type { Flow, FlowContext, FlowEnd, FlowEntry, FlowStep } from './flow.ts';
import { withValues } from './known-values.ts';
import { limitMs, taskLimitMs } from './limits-of.ts';
import { words } from './words.ts';

/** No validated flow goes on for so long without asking. */
const MOST_STEPS = 300;

/** Goes on from a node until something is asked, looked up or called, or the flow ends. Pure. */
export function runFlow(
  flow: Flow,
  from: FlowState,
  nodeId: string,
  context: FlowContext,
  before: readonly FlowEntry[] = [],
): FlowStep {
  const { definition } = flow;
  const entries: FlowEntry[] = [...before];
  const { call: _, question: __, ...rest } = from;
  let state: FlowState = { ...rest, misses: 0 };
  let at = nodeId;
  const speak = (texts: Readonly<Record<string, string>> | undefined): void => {
    const text = texts ? words(texts, state) : '';
    if (text.trim() !== '') entries.push(said(context, { type: 'message', text }));
  };
  const ended = (end: FlowEnd): FlowStep => ({ entries, state, end });

  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const node = nodeOf(flow, at);
    if (!node) break;
    state = { ...state, node: at };
    if (isAsking(node)) {
      const entry = said(context, asking(node, state));
      entries.push(entry);
      state = { ...state, question: entry.id, until: context.now + limitMs(definition) };
      return { entries, state, end: null };
    }
    switch (node.type) {
      case 'say':
        speak(node.text);
        at = node.next;
        break;
      case 'condition':
        at =
          node.cases.find(({ when }) => flowConditionHolds(when, state.values, context.desk))?.next ??
          node.otherwise;
        break;
      case 'set':
        for (const [name, value] of Object.entries(node.values))
          state = withValues(state, { [name]: fillTemplate(value, state.values) });
        at = node.next;
        break;
      case 'feedback': {
        const text = fillTemplate(node.text, state.values);
        const body = { type: 'feedback', kind: node.kind, text } as const;
        if (text.trim() !== '') entries.push({ id: context.ids.next(), by: 'visitor', body });
        at = node.next;
        break;
      }
      case 'article':
      case 'call':
        return {
          entries,
          state: {
            ...state,
            call: { id: context.ids.next(), attempt: 1 },
            until: context.now + taskLimitMs(node),
          },
          end: null,
        };
      case 'handOver': {
        speak(node.text);
        const { priority, queue } = node;
        const summary = flowSummary(
          definition.name,
          state,
          node.summary === undefined ? '' : fillTemplate(node.summary, state.values),
        );
        return ended({
          outcome: 'handedOver',
          ...(queue === undefined ? {} : { queueId: queue }),
          ...(priority === 0 ? {} : { priority }),
          summary,
        });
      }
      case 'end':
        speak(node.text);
        return ended({ outcome: node.outcome, summary: flowSummary(definition.name, state) });
      default:
        return assertNever(node);
    }
  }
  return ended({ outcome: 'failed', summary: flowSummary(definition.name, state) });
}

export function nodeOf({ definition: { nodes } }: Flow, id: string): FlowNode | undefined {
  return Object.hasOwn(nodes, id) ? nodes[id] : undefined;
}

function said({ ids }: FlowContext, body: FlowEntry['body']): FlowEntry {
  return { id: ids.next(), by: 'flow', body };
}
