/** The texts of writing articles and canned replies. */
export const articleDeskText = {} as const;
