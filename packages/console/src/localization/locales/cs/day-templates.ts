/** Czech: an agent's own day. */
export const dayTemplates = {} as const;
