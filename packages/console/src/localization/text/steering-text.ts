/** The texts of what supervisors do on the board. */
export const steeringText = {} as const;
