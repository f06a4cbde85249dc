import type { Keys } from '../configuration/draft/tree.ts';
import { flowDeskText } from '../localization/text/flow-desk-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { FlowNode } from './flow-types.ts';
import { textOf } from './text-of.ts';

/** A way on from a step: where to, in what case, and where in the step that is said. */
export interface Way {
  readonly to: string;
  readonly keys: Keys;
  readonly words: string;
}

/** Every way on from a step, in the order in which it is read. */
export function waysOf(node: FlowNode, language: string): readonly Way[] {
  const t = flowDeskText;
  const way = (key: string, to: string, words: string): Way => ({ keys: [key], to, words });
  switch (node.type) {
    case 'question':
    case 'form':
      return [way('next', node.next, t.flowAnswered()), way('otherwise', node.otherwise, t.flowOtherwise())];
    case 'buttons':
      return [
        ...node.choices.map(({ id, label, next }, index) => ({
          keys: ['choices', index, 'next'],
          to: next,
          words: textOf(label, language) || id,
        })),
        way('otherwise', node.otherwise, t.flowOtherwise()),
      ];
    case 'condition':
      return [
        ...node.cases.map(({ next }, index) => ({
          keys: ['cases', index, 'next'],
          to: next,
          words: t.flowCase(String(index + 1)),
        })),
        way('otherwise', node.otherwise, t.flowOtherwise()),
      ];
    case 'article':
      return [way('next', node.next, t.flowFound()), way('nothing', node.nothing, t.flowNothing())];
    case 'call':
      return [way('next', node.next, t.flowCallWorks()), way('failed', node.failed, t.flowCallFails())];
    case 'say':
    case 'set':
    case 'feedback':
      return [way('next', node.next, t.flowThen())];
    case 'handOver':
    case 'end':
      return [];
    default:
      return assertNever(node);
  }
}
