import type { Clock, Ids, Store } from '@deskbell/core';
import type { Logger } from 'pino';
import type { Accounts } from '../auth/accounts.ts';
import type { SessionAuthenticator } from '../auth/session-authenticator.ts';
import type { SigningIn } from '../auth/signing-in.ts';
import type { ArticleCounts } from '../articles/article-counts.ts';
import type { Audit } from '../audit/audit.ts';
import type { Config } from '../config/config.ts';
import type { SiteConfigurations } from '../configuration/site-configurations.ts';
import type { Desk } from '../desk/desk.ts';
import type { Privacy } from '../privacy/privacy.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Files } from '../files/files.ts';
import type { BrowserParts } from './browser-parts.ts';
import type { WebhookAdmin } from '../webhooks/webhook-admin.ts';

/** What everything over plain HTTP works with. */
export interface AppOptions {
  readonly accounts: Accounts;
  /** Default: one of its own. */
  readonly audit?: Audit | undefined;
  readonly articleCounts: ArticleCounts;
  readonly authenticator: SessionAuthenticator;
  /** Default: the builds of the installed packages. */
  readonly browserParts?: BrowserParts | undefined;
  readonly clock: Clock;
  readonly config: Pick<
    Config,
    | 'allowPrivateTargets'
    | 'metricsToken'
    | 'targetPorts'
    | 'keepAddresses'
    | 'publicUrl'
    | 'singleSignOn'
    | 'trustedProxies'
    | 'limits'
    | 'files'
  >;
  readonly desk: Desk;
  readonly files: Files;
  readonly ids: Ids;
  readonly isDraining: () => boolean;
  readonly log: Logger;
  readonly siteConfigurations: SiteConfigurations;
  readonly signingIn: SigningIn;
  readonly store: Store;
  readonly privacy: Privacy;
  readonly telemetry: Telemetry;
  readonly webhooks: WebhookAdmin;
}
