/** The texts of the settings of what visitors see. */
export const lookText = {} as const;
