/** Czech: drawing flows. */
export const flowDeskTemplates = {} as const;
