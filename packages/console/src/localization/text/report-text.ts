/** The texts of the reports. */
export const reportText = {} as const;
