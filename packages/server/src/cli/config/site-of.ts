import type { Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';

/** The site that a command means: the one that was named, or the only one. */
export async function siteOf({ sites }: Pick<Store, 'sites'>, named: string | undefined): Promise<string> {
  const all = (await sites.list()).map(({ id }) => id);
  if (named !== undefined) {
    if (all.includes(named)) return named;
    throw new DeskbellError(
      'not_found',
      `unable to find the configuration: there is no site "${named}"; see "deskbell site list"`,
    );
  }
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const why =
    all.length === 0 ? 'there is no site yet; run "deskbell site add" first' : 'name the site with --site';
  throw new DeskbellError('invalid', `unable to find the configuration: ${why}`);
}
