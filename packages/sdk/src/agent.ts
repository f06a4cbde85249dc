export type {
  AgentBody,
  AgentClient,
  AgentConversationHandle,
  AgentEvents,
  AgentOptions,
  AgentSession,
  Inbox,
  InboxHandle,
} from './agent/agent-client.ts';
