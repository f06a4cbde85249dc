import type { ConfigurationProblem } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';

/**
 * Refuses a configuration that has problems.
 *
 * @throws DeskbellError `invalid` with the first path in `details.path` and everything in `details.problems`
 */
export function refuseProblems(
  what: string,
  found: readonly Pick<ConfigurationProblem, 'path' | 'message'>[],
): void {
  const problems = found.map(({ path, message }) => ({ path, message }));
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? ` (and ${String(problems.length - 1)} more)` : '';
  throw new DeskbellError(
    'invalid',
    `unable to ${what} the configuration: "${first.path}": ${first.message}${more}`,
    { details: { path: first.path, problems } },
  );
}
