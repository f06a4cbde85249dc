/** Russian: the person: card, past conversations, scores, tags, notes, merging, banning. */
export const contactTemplates = {} as const;
