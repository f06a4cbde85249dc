/** Polish: writing an answer: canned replies, articles, mentions, emoji, files, suggestions. */
export const composingTemplates = {} as const;
