import type { AgentCommands } from '@deskbell/protocol';
import { LIMITS } from '@deskbell/protocol/plain';
import type { Request } from '../connection/request.ts';
import type { AgentClient } from './agent-client.ts';
import type { Records } from './records.ts';

/** Searches on the server. What is found is known from then on, like everything that the server has told. */
export function searchWith(request: Request<AgentCommands>, records: Records): AgentClient['search'] {
  return async (siteId, text, { cursor, limit, signal } = {}) => {
    // Only the first words count: nobody need count the letters of what is pasted.
    const input = { siteId, text: text.slice(0, LIMITS.textCharacters), cursor, limit };
    const { results, next } = await request('conversation:search', input, { signal });
    const found = results.map((result) => ({ ...result, conversation: records.learn(result.conversation) }));
    return { results: found, next };
  };
}
