/** Limits of what is being written; apart from `LIMITS`, so that only who needs them loads them. */
export const COMPOSING_LIMITS = {
  /** Longest text that agents see of what a visitor is writing. */
  previewCharacters: 500,
  /** Drafts that are kept of an agent. */
  drafts: 100,
} as const;
