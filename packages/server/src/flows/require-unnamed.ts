import { formatPath, type Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { currentConfiguration } from '../configuration/current-configuration.ts';

/**
 * Refuses to delete a flow that the configuration in force begins: visitors who take an invitation would be led elsewhere than it
 * promises, and the next change of the configuration, of whatever, would be refused.
 *
 * @throws DeskbellError `conflict` with the first place in `details.path` and all of them in `details.paths`
 */
export async function requireUnnamed(
  store: Pick<Store, 'configurations'>,
  siteId: string,
  flowId: string,
): Promise<void> {
  const { configuration } = await currentConfiguration(store, siteId);
  const paths = configuration.widget.invitations.flatMap(({ flow }, index) =>
    flow === flowId ? [formatPath(['widget', 'invitations', index, 'flow'])] : [],
  );
  const [path] = paths;
  if (path === undefined) return;
  const more = paths.length > 1 ? ` (and ${String(paths.length - 1)} more)` : '';
  throw new DeskbellError(
    'conflict',
    `unable to delete the flow: the configuration names it in "${path}"${more}; take it out there, or name another flow`,
    // Repeating it changes nothing.
    { details: { path, paths }, retryable: false },
  );
}
