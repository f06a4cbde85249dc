import { DeskbellError } from '@deskbell/protocol/plain';
import type { CommandOf } from './command-of.ts';
import type { Unfolding } from './unfolding.ts';

/** Changes or takes back an own message or note (C4). It is as internal as what it refers to. */
export function changeEntry(unfolding: Unfolding, command: CommandOf<'edit'> | CommandOf<'delete'>): void {
  const { by, entry, id } = command;
  const what = command.type === 'edit' ? 'change' : 'take back';
  const { author } = entry;
  if (author.kind === 'system' || author.kind !== by.kind || author.id !== by.id) {
    throw new DeskbellError('forbidden', `unable to ${what} the ${entry.type}: somebody else wrote it`);
  }
  if (entry.deleted) {
    throw new DeskbellError('forbidden', `unable to ${what} the ${entry.type}: it was taken back already`);
  }
  const refers = { entryId: entry.id, ...(entry.type === 'note' ? { internal: true } : {}) };
  if (command.type === 'edit') unfolding.add(by, { type: 'edit', ...refers, text: command.text }, id);
  else unfolding.add(by, { type: 'deletion', ...refers }, id);
}
