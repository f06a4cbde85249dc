/** The texts of people, access and what connects to a site. */
export const platformText = {} as const;
