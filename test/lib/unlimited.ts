const often = { perSecond: 100_000, burst: 100_000 };

/** Limits for tests and benchmarks in which a program sends faster than people do. */
export const UNLIMITED = {
  visitorMessages: often,
  addressMessages: often,
  socketCommands: often,
  connections: often,
  connectionsPerAddress: 100_000,
  connectionsPerVisitor: 1_000,
  connectionsPerAgent: 1_000,
  signInPerAddress: often,
  signInPerAccount: often,
  restCalls: often,
  restCallsPerAddress: often,
};
