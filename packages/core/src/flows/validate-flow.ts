import type { FlowDefinition, FlowProblem } from '@deskbell/protocol';
import { checkNodes } from './checks/check-nodes.ts';
import { checkTexts } from './checks/check-texts.ts';
import { checkVariables } from './checks/check-variables.ts';
import { checkWays } from './checks/check-ways.ts';
import type { Report } from './checks/report.ts';

/** What a flow is checked against besides itself. */
export interface FlowSurroundings {
  /** The site's queues; left out: not known. */
  readonly queueIds?: ReadonlySet<string>;
  /** Languages in which it must speak. */
  readonly languages?: readonly string[];
}

/** Everything that keeps a flow from being published, by place; none: every dialogue ends, and nobody is stuck in one. */
export function validateFlow(
  definition: FlowDefinition,
  { languages = [], queueIds }: FlowSurroundings = {},
): readonly FlowProblem[] {
  const problems: FlowProblem[] = [];
  const report: Report = (path, message, fault, about) => {
    problems.push({ path, message, fault, ...(about === undefined ? {} : { about }) });
  };
  checkWays(definition, report);
  checkNodes(definition, queueIds ?? null, report);
  checkVariables(definition, report);
  checkTexts(definition, languages, report);
  return problems;
}
