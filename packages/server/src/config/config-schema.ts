import { z } from 'zod';
import type { Config } from './config.ts';
import { filesConfig } from './files-config.ts';

const number = (minimum: number, maximum: number) => {
  const said = `must be a number from ${minimum} to ${maximum}`;
  return z.number(said).min(minimum, said).max(maximum, said);
};

const wholeNumber = (minimum: number, maximum: number) => {
  const said = `must be a whole number from ${minimum} to ${maximum}`;
  return z.number(said).int(said).min(minimum, said).max(maximum, said);
};

const text = (said: string) => z.string(said).min(1, said).max(1_000, said);

const webUrl = (said: string) =>
  z.string(said).refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, pathname, search, hash, username } = new URL(value);
    return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username;
  }, said);

const withoutSlash = (value: string): string => new URL(value).origin;

const rate = (perSecond: number, burst: number, what: string) =>
  z
    .strictObject({
      perSecond: number(0.000_1, 100_000)
        .default(perSecond)
        .describe(`${what}: how many a second in the long run.`),
      burst: wholeNumber(1, 1_000_000).default(burst).describe(`${what}: how many at once.`),
    })
    .prefault({});

const connections = (byDefault: number, of: string) =>
  wholeNumber(1, 1_000_000).default(byDefault).describe(`Open connections ${of}.`);

const ISSUER = 'must be an address such as "https://login.example"';
const POSTGRES_URL = 'must be an address such as "postgres://user:password@db.example/deskbell"';
const REDIS_URL = 'must be an address such as "redis://redis.example:6379"';
const PORTS = 'must be ports such as "80,443,1024-65535"';
const SECRET_KEY = 'must be 32 random bytes in base64: make one with "openssl rand -base64 32"';
const MINUTE = 60;

/** Every setting with its default and a sentence; the descriptions are the table in docs/guides/configuration.md. */
export const configSchema = z.strictObject({
  host: text('must be a host name or an address')
    .default('127.0.0.1')
    .describe('Where the server listens; `0.0.0.0` means every network.'),
  port: wholeNumber(0, 65_535).default(8080).describe('Port of the server; 0 takes any free one.'),
  publicUrl: webUrl('must be an address such as "https://chat.example", without a path')
    .transform(withoutSlash)
    .optional()
    .describe('Address that people and widgets use. By default `http://localhost:<port>`.'),
  dataDir: text('must be the path of a folder')
    .default('./data')
    .describe('Folder of the database; it is made when it is missing.'),
  databaseUrl: z
    .string(POSTGRES_URL)
    .regex(/^postgres(ql)?:\/\/[^\s]+$/, POSTGRES_URL)
    .nullable()
    .default(null)
    .describe(
      'Postgres database instead of the file in `dataDir`; several servers on the same one are a cluster.',
    ),
  redisUrl: z
    .string(REDIS_URL)
    .regex(/^rediss?:\/\/[^\s]+$/, REDIS_URL)
    .nullable()
    .default(null)
    .describe('Redis, over which the servers of a cluster hear of each other at once; needs `databaseUrl`.'),
  logLevel: z
    .enum(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'must be silent, fatal, error, warn, info, debug or trace',
    )
    .default('info')
    .describe('How much is logged on standard error: silent, fatal, error, warn, info, debug or trace.'),
  trustedProxies: wholeNumber(0, 10)
    .default(0)
    .describe('Reverse proxies before the server: how far `X-Forwarded-For` is trusted.'),
  drainMs: wholeNumber(0, 600_000)
    .default(10_000)
    .describe('The longest that a stop may take, in milliseconds.'),
  demoUrl: webUrl('must be an address such as "http://localhost:8081", without a path')
    .transform(withoutSlash)
    .nullable()
    .default(null)
    .describe('Where the demo shop is served; its origin is allowed on the first site.'),
  smtpUrl: z
    .string('must be an address such as "smtps://user:password@mail.example"')
    .regex(/^smtps?:\/\/[^\s]+$/, 'must be an address such as "smtps://user:password@mail.example"')
    .nullable()
    .default(null)
    .describe('Mail server for notifications; without one no mail is sent.'),
  mailFrom: text('must be an address such as "Support <support@shop.example>"')
    .default('Deskbell <deskbell@localhost>')
    .describe('Sender of mails.'),
  secondFactor: z
    .enum(['optional', 'required'], 'must be optional or required')
    .default('optional')
    .describe(
      'Whether who signs in by password needs a code of an authenticator app as well: optional or required.',
    ),
  keepAddresses: z
    .boolean('must be true or false')
    .default(false)
    .describe('Whether the audit keeps from which network address something was done.'),
  singleSignOn: z
    .strictObject({
      issuer: z
        .string(ISSUER)
        .refine((value) => /^https?:/.test(value) && URL.canParse(value), ISSUER)
        .nullable()
        .default(null)
        .describe(
          'Identity provider (OpenID Connect) by which people may sign in; needs `singleSignOn.clientId`.',
        ),
      clientId: text('must be text')
        .nullable()
        .default(null)
        .describe('What the identity provider calls this installation.'),
      clientSecret: text('must be text')
        .nullable()
        .default(null)
        .describe('Secret that the identity provider has given this installation, if it has.'),
      name: text('must be a name')
        .default('Single sign-on')
        .describe('What people call the identity provider.'),
      domains: text('must be domains with commas between them')
        .nullable()
        .default(null)
        .describe(
          'Who has an e-mail address at one of these domains (commas between them) gets an account by signing in; by default only who was invited may.',
        ),
      sites: text('must be ids of sites with commas between them')
        .nullable()
        .default(null)
        .describe(
          'Sites (commas between them) of which they become agents; by default the only one there is.',
        ),
    })
    .prefault({}),
  metricsToken: z
    .string('must be a text of 16 characters or more')
    .min(16, 'must be a text of 16 characters or more')
    .max(1_000, 'must be a text of 16 characters or more')
    .nullable()
    .default(null)
    .describe(
      'Token for `GET /metrics` (Prometheus); without one nothing is counted and there is no such address.',
    ),
  otlpUrl: z
    .url({ protocol: /^https?$/, error: 'must be an address such as "http://127.0.0.1:4318/v1/traces"' })
    .nullable()
    .default(null)
    .describe('Collector of OpenTelemetry that gets a span for each command and request (OTLP over HTTP).'),
  allowPrivateTargets: z
    .boolean('must be true or false')
    .default(false)
    .describe(
      'Whether webhooks, flows and sign-on may call addresses of the own network: true for an intranet, and only there.',
    ),
  targetPorts: z
    .string(PORTS)
    .regex(/^\d{1,5}(-\d{1,5})?(,\d{1,5}(-\d{1,5})?)*$/, PORTS)
    .default('80,443,1024-65535')
    .describe('Ports of other machines that webhooks, flows and sign-on may call.'),
  secretKey: z
    .string(SECRET_KEY)
    .regex(/^[A-Za-z0-9+/_-]{43}=?$/, SECRET_KEY)
    .nullable()
    .default(null)
    .describe(
      'Key under which secrets are stored encrypted: 32 random bytes in base64. By default the file `secret.key` in `dataDir` keeps one; servers of a cluster need the same.',
    ),
  files: filesConfig,
  limits: z
    .strictObject({
      visitorMessages: rate(1, 10, 'Messages of a visitor'),
      addressMessages: rate(1, 60, "Visitors' messages from one address on one site"),
      socketCommands: rate(20, 40, 'Commands on one socket'),
      connections: rate(3, 30, 'New connections from one address'),
      connectionsPerAddress: connections(200, 'from one address'),
      connectionsPerVisitor: connections(10, 'of one visitor'),
      connectionsPerAgent: connections(20, 'of one agent'),
      outgoingBytes: wholeNumber(65_536, 1_073_741_824)
        .default(1_048_576)
        .describe('Bytes that may wait for one slow receiver before it is cut off.'),
      signInPerAddress: rate(5 / (5 * MINUTE), 5, 'Failed sign-ins from one address'),
      signInPerAccount: rate(10 / (15 * MINUTE), 10, 'Failed sign-ins to one account'),
      restCalls: rate(2, 60, 'REST calls of one agent or API key'),
      restCallsPerAddress: rate(20, 400, 'REST calls from one address'),
    })
    .prefault({}),
});

/** What the schema gives, complete but for the address that follows from the port. */
export type ParsedConfig = Omit<Config, 'publicUrl'> & { readonly publicUrl?: string | undefined };
