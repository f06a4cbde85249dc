/** Czech: writing articles and canned replies. */
export const articleDeskTemplates = {} as const;
