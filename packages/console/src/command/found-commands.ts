import type { Command } from './command.ts';
import { fuzzyScore } from './fuzzy.ts';

/** More than this nobody reads. */
const MOST = 30;

export interface FoundGroup {
  readonly group: string;
  readonly commands: readonly Command[];
}

/** What fits, best first, in its groups; the group with the best comes first. Without words: everything in its order. */
export function foundCommands(commands: readonly Command[], typed: string): readonly FoundGroup[] {
  const found = commands
    .map((command) => ({
      command,
      score: fuzzyScore(typed, `${command.words} ${command.hint ?? ''}`) ?? (command.found ? 0 : null),
    }))
    .filter((one): one is { command: Command; score: number } => one.score !== null)
    .toSorted((one, other) => (typed.trim() === '' ? 0 : other.score - one.score))
    .slice(0, MOST);
  const groups = new Map<string, Command[]>();
  for (const { command } of found) {
    const group = groups.get(command.group);
    if (group) group.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups].map(([group, inGroup]) => ({ group, commands: inGroup }));
}
