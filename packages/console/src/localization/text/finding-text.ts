/** The texts of finding conversations: views, filters, search, many at once. */
export const findingText = {} as const;
