import type { Author, EntryBody, Me } from '@deskbell/protocol';
import type { ModelConversation, Posted } from './model-conversation.ts';
import type { ModelData } from './model-data.ts';
import type { ModelSocket } from './model-socket.ts';

/** What the commands of the model server need of it. */
export interface CommandDesk {
  readonly data: ModelData;
  readonly pageSize: number;
  repeated: number;
  me(agentId: string): Me;
  agentName(agentId: string): string;
  newConversation(visitorId: string): ModelConversation;
  add(
    conversation: ModelConversation,
    by: ModelSocket | null,
    id: string,
    author: Author,
    body: EntryBody,
  ): Posted;
  tell(
    conversation: ModelConversation,
    by: ModelSocket | 'visitor' | 'agent' | null,
    name: string,
    payload: (side: 'visitor' | 'agent') => unknown,
  ): void;
}
