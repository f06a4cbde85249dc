import type { AgentCommands, CrisisState } from '@deskbell/protocol';
import { type Way, insist } from '../connection/insist.ts';
import type { Request } from '../connection/request.ts';
import { checkText } from '../conversation/check-text.ts';
import type { CrisisHandle } from './agent-client.ts';

/** The crisis of one site (E7). */
export function crisisHandle(siteId: string, request: Request<AgentCommands>, way: Way): CrisisHandle {
  return {
    set: async (on, options): Promise<CrisisState | null> =>
      (await request('crisis:set', { siteId, on }, options)).crisis,
    reply: async (text, { id = way.platform.newId(), signal } = {}) => {
      checkText(text);
      const answer = await insist(way, 'crisis:reply', { siteId, id, text }, signal);
      return answer as { readonly conversations: number };
    },
  };
}
