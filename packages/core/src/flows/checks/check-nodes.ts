import type { FlowDefinition, FlowNode } from '@deskbell/protocol';
import { patternProblem } from '../fits-pattern.ts';
import type { Report } from './report.ts';

/** What a node says for itself. */
export function checkNodes(
  { nodes, silence }: FlowDefinition,
  queueIds: ReadonlySet<string> | null,
  report: Report,
): void {
  const checkQueue = (path: string, queue: string | undefined): void => {
    if (queue !== undefined && queueIds && !queueIds.has(queue))
      report(path, `there is no queue "${queue}"`, 'noQueue', queue);
  };
  checkQueue('silence.queue', silence.queue);
  for (const [id, node] of Object.entries(nodes)) {
    checkNode(node, (path, ...rest) => {
      report(`nodes.${id}.${path}`, ...rest);
    });
    if (node.type === 'handOver') checkQueue(`nodes.${id}.queue`, node.queue);
    if (node.type === 'condition') {
      node.cases.forEach(({ when: { hours, waiting } }, index) => {
        checkQueue(`nodes.${id}.cases.${String(index)}.when.hours.queue`, hours?.queue);
        checkQueue(`nodes.${id}.cases.${String(index)}.when.waiting.queue`, waiting?.queue);
      });
    }
  }
}

function checkNode(node: FlowNode, report: Report): void {
  if (node.type === 'question' && node.pattern !== undefined) {
    const problem = patternProblem(node.pattern);
    if (problem !== null) report('pattern', problem, 'badPattern');
    if (node.kind !== 'text')
      report('pattern', `only a question of kind "text" has a pattern`, 'patternHere');
  }
  if (node.type === 'buttons')
    checkTwice(
      node.choices.map(({ id }) => id),
      'choices',
      report,
    );
  if (node.type !== 'form') return;
  checkTwice(
    node.fields.map(({ set }) => set),
    'fields',
    report,
  );
  node.fields.forEach(({ kind, options }, index) => {
    const path = `fields.${String(index)}`;
    if ((kind === 'choice') !== (options !== undefined))
      report(path, 'must have options when it is a choice, and only then', 'options');
    checkTwice(
      (options ?? []).map(({ id }) => id),
      `${path}.options`,
      report,
    );
  });
}

function checkTwice(names: readonly string[], path: string, report: Report): void {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index)
      report(`${path}.${String(index)}`, `"${name}" is there twice`, 'twice', name);
  }
}
