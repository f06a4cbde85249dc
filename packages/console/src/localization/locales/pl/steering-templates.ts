/** Polish: what supervisors do on the board. */
export const steeringTemplates = {} as const;
