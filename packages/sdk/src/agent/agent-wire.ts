import type { AgentCommands, AgentConversation, Entry } from '@deskbell/protocol';
import type { Request } from '../connection/request.ts';
import type { ConversationWire } from '../conversation/wire.ts';

/** The commands about one conversation, as agents have them. */
export function agentWire(request: Request<AgentCommands>): ConversationWire<AgentConversation, Entry> {
  return {
    catchUp: (input) => request('timeline:catch-up', input),
    history: (input, signal) => request('history:fetch', input, { signal }),
    markRead: (input) => request('read:mark', input),
    setTyping: (input) => request('typing:set', input),
    end: (input, signal) => request('conversation:end', input, { signal }),
  };
}
