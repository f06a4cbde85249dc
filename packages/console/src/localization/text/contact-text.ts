/** The texts of the person: card, past conversations, scores, tags, notes, merging, banning. */
export const contactText = {} as const;
