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
  /** Whether who signs in by password needs a code of an authenticator app as well. */
  readonly secondFactor: 'optional' | 'required';
  /** Whether the audit keeps from which address something was done. */
  readonly keepAddresses: boolean;
  /** An identity provider (OpenID Connect) by which people may sign in. */
  readonly singleSignOn: {
    /** `null`: there is none. */
    readonly issuer: string | null;
    readonly clientId: string | null;
    /** `null`: none; then PKCE alone says that a code was asked for by us. */
    readonly clientSecret: string | null;
    /** What people call it. */
    readonly name: string;
    /** Whoever has an address at one of them gets an account; with commas between them. `null`: only who was invited. */
    readonly domains: string | null;
    /** Of which sites they become agents; with commas between them. `null`: the only one there is. */
    readonly sites: string | null;
  };
  /** Shown by whoever reads `/metrics`; `null`: there is no such address. */
  readonly metricsToken: string | null;
  /** Collector of OpenTelemetry that gets traces, such as `http://127.0.0.1:4318/v1/traces`; `null`: none. */
  readonly otlpUrl: string | null;
  /** Whether calls to other machines may reach addresses of the own network. */
  readonly allowPrivateTargets: boolean;
  /** Ports that such calls may reach: `80,443,1024-65535`. */
  readonly targetPorts: string;
  /** Key under which secrets are stored encrypted, in base64; `null`: the file in `dataDir` keeps one. */
  readonly secretKey: string | null;
  /** What may be uploaded, and where it is kept. */
  readonly files: {
    /** Media types that are taken, with commas between them. */
    readonly types: string;
    /** The largest file of a visitor, and of everybody else, in bytes. */
    readonly visitorBytes: number;
    readonly agentBytes: number;
    /** What one visitor, and all visitors of a site, may send in a day, in bytes. */
    readonly visitorBytesPerDay: number;
    readonly siteBytesPerDay: number;
    /** Tickets that one uploader may hold at a time. */
    readonly pendingUploads: number;
    /** Uploads on their way at a time, on one server. */
    readonly uploadsAtOnce: number;
    /** Object store; `null`: the folder `files` in `dataDir`. */
    readonly s3Endpoint: string | null;
    readonly s3Bucket: string;
    readonly s3Region: string;
    readonly s3AccessKeyId: string | null;
    readonly s3SecretAccessKey: string | null;
    /** Service that looks for malware; `null`: none. */
    readonly scanUrl: string | null;
    /** ClamAV's daemon, as `host:port`; `null`: none. */
    readonly clamd: string | null;
    /** What becomes of a file while the scanner cannot be asked. */
    readonly withoutScan: 'refuse' | 'accept';
  };
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
