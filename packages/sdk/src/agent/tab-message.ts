import type { AgentConversation, Entry } from '@deskbell/protocol';
import type { Delivered } from '../conversation/wire.ts';

/** What tabs of one agent tell each other. */
export type TabMessage =
  | { readonly type: 'outbox'; readonly agentId: string }
  | {
      readonly type: 'delivered';
      readonly agentId: string;
      readonly epoch: string | null;
      readonly result: Delivered<AgentConversation, Entry>;
    };
