/** How often something may happen: `burst` at once, refilled at `perSecond`. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** The whole configuration of a server, validated. Defaults and sources: docs/guides/configuration.md. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The address people use, without a slash at the end; the console's own origin. */
  readonly publicUrl: string;
  /** Folder of the database and of files. */
  readonly dataDir: string;
  /** Postgres, with its credentials; `null`: the file in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Redis, with its credentials; `null`: there are no other nodes, or they learn of each other from the database alone. */
  readonly redisUrl: string | null;
  readonly logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  /** How many reverse proxies stand before the server: how far `X-Forwarded-For` is trusted. */
  readonly trustedProxies: number;
  /** How long a stop may take, in milliseconds. */
  readonly drainMs: number;
  /** Where the first installation's demo shop is served; its origin is allowed on the first site. */
  readonly demoUrl: string | null;
  /** Mail server for notifications, with its credentials; `null`: no mail is sent. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Whether calls to other machines may reach addresses of the own network. */
  readonly allowPrivateTargets: boolean;
  /** Ports that such calls may reach: `80,443,1024-65535`. */
  readonly targetPorts: string;
  /** Key under which secrets are stored encrypted, in base64; `null`: the file in `dataDir` keeps one. */
  readonly secretKey: string | null;
  readonly limits: {
    /** A visitor's messages. */
    readonly visitorMessages: Rate;
    /** Visitors' messages from one address on one site. */
    readonly addressMessages: Rate;
    /** All commands on one socket. */
    readonly socketCommands: Rate;
    /** New connections from one address. */
    readonly connections: Rate;
    readonly connectionsPerAddress: number;
    readonly connectionsPerVisitor: number;
    readonly connectionsPerAgent: number;
    /** Bytes waiting for one slow receiver before it is cut off (D6). */
    readonly outgoingBytes: number;
    /** Sign-in attempts from one address, and for one account. */
    readonly signInPerAddress: Rate;
    readonly signInPerAccount: Rate;
    /** REST calls of one agent or API key, and from one address. */
    readonly restCalls: Rate;
    readonly restCallsPerAddress: Rate;
  };
}
