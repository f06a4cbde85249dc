import { validateFlow, type Store } from '@deskbell/core';
import { flowDefinition, type FlowDefinition, type FlowProblem } from '@deskbell/protocol';
import { describeIssue } from '../cli/config/describe-issue.ts';
import { currentConfiguration } from '../configuration/current-configuration.ts';

/** What keeps a flow from being published on a site. */
export async function flowProblems(
  store: Pick<Store, 'configurations'>,
  siteId: string,
  definition: FlowDefinition,
): Promise<FlowProblem[]> {
  const { configuration } = await currentConfiguration(store, siteId);
  // A site that names none has one called "main".
  const queueIds = new Set([...Object.keys(configuration.queues), configuration.defaultQueue]);
  return [...validateFlow(definition, { queueIds })];
}

/** The same for something of which nobody knows yet whether it is a definition. */
export async function problemsOfAnything(
  store: Pick<Store, 'configurations'>,
  siteId: string,
  given: unknown,
): Promise<FlowProblem[]> {
  const parsed = flowDefinition.safeParse(given);
  if (parsed.success) return flowProblems(store, siteId, parsed.data);
  return parsed.error.issues.flatMap((issue) => {
    // Most often a text that is still to be written.
    const isEmpty = issue.code === 'too_small';
    return describeIssue(issue).map(({ keys, message }) => ({
      path: keys.join('.'),
      message,
      ...(isEmpty ? { fault: 'empty' as const } : {}),
    }));
  });
}
