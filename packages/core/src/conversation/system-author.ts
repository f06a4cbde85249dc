/** The desk itself: routing, deadlines, prepared answers. */
export const SYSTEM = { kind: 'system' } as const;
