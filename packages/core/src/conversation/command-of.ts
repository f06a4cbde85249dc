import type { ConversationCommand } from './command.ts';

export type CommandOf<T extends ConversationCommand['type']> = Extract<ConversationCommand, { type: T }>;
