/** Russian: the settings of how a site is served. */
export const deskTemplates = {} as const;
