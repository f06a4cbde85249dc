/** Czech: ending a conversation: wrap-up, follow-up, priority, tags, the command palette. */
export const wrapUpTemplates = {} as const;
