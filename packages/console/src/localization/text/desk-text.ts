/** The texts of the settings of how a site is served. */
export const deskText = {} as const;
