import type { AgentConversation } from '@deskbell/sdk/agent';
import type { Workplace } from '../app/workplace.ts';
import type { ConversationAction, OfferedAction } from '../conversation/conversation-actions.ts';

/** What the palette is opened with: where the agent is, and what can be done there. */
export interface PaletteContext {
  readonly workplace: Workplace;
  readonly siteId: string;
  /** What is open, with what may be done with it; `null`: nothing is. */
  readonly conversation: AgentConversation | null;
  readonly offered: readonly OfferedAction[];
  readonly act: (action: ConversationAction) => void;
}
