import type { DraftsTable } from './drafts-table.ts';

/** Notes in which agents are addressed, until they have looked. */
export interface MentionsTable {
  agent_id: string;
  conversation_id: string;
  entry_id: string;
  by_id: string;
  by_name: string;
  at: number;
}

/** Machines that help agents to write. */
export interface AssistantsTable {
  site_id: string;
  task: 'translate' | 'draft';
  api: 'openai' | 'libretranslate';
  url: string;
  /** Empty where the machine has but one. */
  model: string;
  /** Sealed; `null`: it needs none. */
  key: string | null;
  /** 1: agents are helped by it. */
  enabled: number;
  updated_at: number;
}

export interface ComposingTables {
  drafts: DraftsTable;
  mentions: MentionsTable;
  assistants: AssistantsTable;
}
