/** The texts of working on one conversation with others: who looks, who writes, drafts on all devices. */
export const togetherText = {} as const;
