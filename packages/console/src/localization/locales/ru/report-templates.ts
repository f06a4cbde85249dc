/** Russian: the reports. */
export const reportTemplates = {} as const;
