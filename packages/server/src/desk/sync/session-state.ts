import type { AgentCommands, CommandOutput } from '@deskbell/protocol';
import type { DeskContext } from '../desk-context.ts';
import { cardNow } from '../views/card-now.ts';
import { meOf } from './me.ts';

type SessionState = Pick<CommandOutput<AgentCommands['session:sync']>, 'me' | 'presence' | 'agents'>;

/**
 * Who is signed in, what they have chosen, and their colleagues, as they stand now.
 *
 * @throws DeskbellError `unauthenticated`
 */
export async function sessionState(context: DeskContext, agentId: string): Promise<SessionState> {
  const me = await meOf(context, agentId);
  const { agents } = context;
  return {
    me,
    presence: agents.get(agentId)?.presence.chosen ?? 'offline',
    agents: Array.from(agents.colleaguesOf(agentId), (known) => cardNow(context, known)),
  };
}
