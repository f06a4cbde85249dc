import type { Acknowledgement } from './acknowledgement.ts';
import type { AgentCommands } from './commands/agent-commands.ts';
import type { BotCommands } from './commands/bot-commands.ts';
import type { CommandInput, CommandOutput, CommandSchema } from './commands/command.ts';
import type { VisitorCommands } from './commands/visitor-commands.ts';
import type { AgentFacts } from './facts/agent-facts.ts';
import type { BotFacts } from './facts/bot-facts.ts';
import type { FactPayloads } from './facts/fact.ts';
import type { VisitorFacts } from './facts/visitor-facts.ts';

/** Socket.IO's map of what a client emits: each command with its acknowledgement. */
export type CommandEvents<T extends Record<string, CommandSchema>> = {
  [Name in keyof T]: (
    input: CommandInput<T[Name]>,
    acknowledge: (answer: Acknowledgement<CommandOutput<T[Name]>>) => void,
  ) => void;
};

/** Socket.IO's map of what a server emits. */
export type FactEvents<T> = { [Name in keyof T]: (fact: T[Name]) => void };

export type VisitorFactPayloads = FactPayloads<VisitorFacts>;
export type AgentFactPayloads = FactPayloads<AgentFacts>;

export type BotFactPayloads = FactPayloads<BotFacts>;

export type VisitorToServerEvents = CommandEvents<VisitorCommands>;
export type ServerToVisitorEvents = FactEvents<VisitorFactPayloads>;
export type AgentToServerEvents = CommandEvents<AgentCommands>;
export type ServerToAgentEvents = FactEvents<AgentFactPayloads>;
export type BotToServerEvents = CommandEvents<BotCommands>;
export type ServerToBotEvents = FactEvents<BotFactPayloads>;
