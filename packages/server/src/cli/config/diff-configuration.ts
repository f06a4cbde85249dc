import { EXIT } from '../exit-codes.ts';
import { QuietExit } from '../quiet-exit.ts';
import type { CommandContext } from '../with-store.ts';
import { plannedChange } from './planned-change.ts';

/** Shows what a file would change, and changes nothing. @throws QuietExit when there is a difference */
export async function diffConfiguration(
  { store }: Pick<CommandContext, 'store'>,
  file: string,
  { site }: { readonly site?: string | undefined },
): Promise<void> {
  const { siteId, current, lines } = await plannedChange(store, file, site);
  if (lines.length === 0) {
    console.log(
      `${file} says what is in force on the site "${siteId}" (version ${String(current.version)}).`,
    );
    return;
  }
  console.log(lines.join('\n'));
  throw new QuietExit(EXIT.failed);
}
