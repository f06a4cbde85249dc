/** Russian: finding conversations: views, filters, search, many at once. */
export const findingTemplates = {} as const;
