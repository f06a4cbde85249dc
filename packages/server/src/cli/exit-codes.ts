/** How a command ended. `start` also ends with 0 when a signal stopped it in good order. */
export const EXIT = {
  ok: 0,
  /** It was tried and did not work. */
  failed: 1,
  /** The arguments or the configuration are wrong. */
  usage: 2,
} as const;
