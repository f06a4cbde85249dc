/** The texts of drawing flows. */
export const flowDeskText = {} as const;
