/** A machine of somebody else that helps agents of a site to write: one for each task. */
export interface Assistant {
  readonly siteId: string;
  readonly task: 'translate' | 'draft';
  /** The way it is spoken to. */
  readonly api: 'openai' | 'libretranslate';
  /** Up to the path that its documentation calls the base, such as `https://api.example/v1`. */
  readonly url: string;
  /** Empty where the machine has but one. */
  readonly model: string;
  /** `null`: it asks for none. */
  readonly key: string | null;
  /** Whether agents are helped by it. */
  readonly enabled: boolean;
  readonly updatedAt: number;
}

export interface AssistantStore {
  /** Makes or replaces the one for this task. Its key is stored encrypted. */
  save(assistant: Assistant): Promise<void>;
  list(siteId: string): Promise<readonly Assistant[]>;
  /** `false` when there was none. */
  delete(siteId: string, task: Assistant['task']): Promise<boolean>;
}
