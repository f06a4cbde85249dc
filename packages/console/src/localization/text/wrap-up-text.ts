/** The texts of ending a conversation: wrap-up, follow-up, priority, tags, the command palette. */
export const wrapUpText = {} as const;
