import { configWith, type Config } from 'deskbell';

const MUCH = { perSecond: 10_000, burst: 100_000 };

/** Everybody of the demo comes from one machine, and all at once. */
export function demoServerConfig(given: {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
}): Config {
  return configWith({
    ...given,
    logLevel: 'warn',
    // The shop's own system, which says where orders are, is on this machine.
    allowPrivateTargets: true,
    limits: {
      visitorMessages: MUCH,
      addressMessages: MUCH,
      socketCommands: MUCH,
      connections: MUCH,
      restCalls: MUCH,
      restCallsPerAddress: MUCH,
      signInPerAddress: MUCH,
      connectionsPerAddress: 1_000,
    },
  });
}
