/** The texts of an agent's own day. */
export const dayText = {} as const;
