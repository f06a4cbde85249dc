import type { Handler } from './command-desk.ts';
import { handlingCommands } from './handling-commands.ts';
import { readCommands } from './read-commands.ts';
import { searchCommands } from './search-commands.ts';
import { siteCommands } from './site-commands.ts';
import { textCommands } from './text-commands.ts';

/** The commands of the protocol, as simply as they can be told. */
export const modelCommands: Record<string, Handler> = {
  ...textCommands,
  ...handlingCommands,
  ...siteCommands,
  ...readCommands,
  ...searchCommands,
};
