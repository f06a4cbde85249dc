import { filesConfig } from '../../src/config/files-config.ts';
import type { Config } from '../../src/config/config.ts';

const PLENTY = { perSecond: 1_000_000, burst: 1_000_000 };

/** A configuration in which nothing is limited; a test that is about a limit sets it. */
export function testConfig(limits: Partial<Config['limits']> = {}, given: Partial<Config> = {}): Config {
  return {
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'https://desk.example',
    dataDir: '',
    logLevel: 'silent',
    trustedProxies: 0,
    drainMs: 10_000,
    demoUrl: null,
    smtpUrl: null,
    databaseUrl: null,
    redisUrl: null,
    mailFrom: 'Deskbell <deskbell@localhost>',
    secondFactor: 'optional',
    keepAddresses: false,
    singleSignOn: {
      issuer: null,
      clientId: null,
      clientSecret: null,
      name: 'Single sign-on',
      domains: null,
      sites: null,
    },
    metricsToken: null,
    otlpUrl: null,
    // The receivers of tests are on this machine.
    allowPrivateTargets: true,
    targetPorts: '1-65535',
    // The same for all nodes of a test.
    secretKey: 'A'.repeat(43),
    files: filesConfig.parse({ visitorBytes: 10_000_000 }),
    ...given,
    limits: {
      visitorMessages: PLENTY,
      addressMessages: PLENTY,
      socketCommands: PLENTY,
      connections: PLENTY,
      connectionsPerAddress: 100_000,
      connectionsPerVisitor: 100_000,
      connectionsPerAgent: 100_000,
      outgoingBytes: 1024 * 1024,
      signInPerAddress: PLENTY,
      signInPerAccount: PLENTY,
      restCalls: PLENTY,
      restCallsPerAddress: PLENTY,
      ...limits,
    },
  };
}
