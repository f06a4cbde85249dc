/** Russian: the settings of what visitors see. */
export const lookTemplates = {} as const;
