/** Polish: people, access and what connects to a site. */
export const platformTemplates = {} as const;
