import { isWithin, type Keys, pathOf } from '../configuration/draft/tree.ts';
import type { Problem } from '../configuration/problems-of.ts';
import { faultWords } from './fault-words.ts';
import type { Flow, FlowProblem } from './flow-types.ts';

/** A place of a flow as the server names it, `nodes.ask.choices.0.label`, taken apart. */
function flowKeys(path: string, flow: Flow): Keys {
  let here: unknown = flow;
  return path.split('.').flatMap((name): Keys => {
    if (name === '') return [];
    const key = Array.isArray(here) && /^\d+$/.test(name) ? Number(name) : name;
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[name] : undefined;
    return [key];
  });
}

/** What the server found, by places as forms name them. */
export function placedProblems(found: readonly FlowProblem[], flow: Flow): readonly Problem[] {
  return found.map((problem) => ({
    path: pathOf(flowKeys(problem.path, flow)),
    message: faultWords(problem),
  }));
}

/** What is wrong with a step. */
export function problemsOfNode(problems: readonly Problem[], id: string): readonly Problem[] {
  const at = pathOf(['nodes', id]);
  return problems.filter(({ path }) => isWithin(path, at));
}

/** The step at which something is wrong; `null`: it is about the whole flow. */
export function nodeOfProblem({ path }: Problem, flow: Flow): string | null {
  return Object.keys(flow.nodes).find((id) => isWithin(path, pathOf(['nodes', id]))) ?? null;
}
