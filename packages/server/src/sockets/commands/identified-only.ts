import type { VisitorCommandName, VisitorCommands } from '@deskbell/protocol';
import type { Desk } from '../../desk/desk.ts';
import type { VisitorSocket } from '../socket-types.ts';
import type { Handler, Handlers } from './command-table.ts';

/** Commands that change nothing. Every other one, also one that is new, is for those who may write. */
const READING: ReadonlySet<string> = new Set<VisitorCommandName>([
  'session:sync',
  'timeline:catch-up',
  'history:fetch',
  'heads:get',
  'identity:end',
]);

/** The same handlers, of which those that write ask first whether the site wants to know who writes (A1). */
export function identifiedOnly(
  handlers: Handlers<VisitorSocket, VisitorCommands>,
  { identities }: Pick<Desk, 'identities'>,
): Handlers<VisitorSocket, VisitorCommands> {
  const guarded = Object.entries(handlers).map(([name, given]) => {
    if (READING.has(name)) return [name, given] as const;
    // The table has put name and handler together.
    const handler = given as Handler<VisitorSocket, VisitorCommands[VisitorCommandName]>;
    const guard: typeof handler = (socket, input, call) => {
      identities.requireFor(socket.data.viewer);
      return handler(socket, input, call);
    };
    return [name, guard] as const;
  });
  return Object.fromEntries(guarded) as unknown as Handlers<VisitorSocket, VisitorCommands>;
}
