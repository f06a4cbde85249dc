/** The texts of writing an answer: canned replies, articles, mentions, emoji, files, suggestions. */
export const composingText = {} as const;
