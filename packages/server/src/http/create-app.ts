import type { Clock, Ids, Store } from '@deskbell/core';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Accounts } from '../auth/accounts.ts';
import type { SessionAuthenticator } from '../auth/session-authenticator.ts';
import type { SigningIn } from '../auth/signing-in.ts';
import type { ArticleCounts } from '../articles/article-counts.ts';
import { articlesRest } from '../articles/articles-rest.ts';
import { helpRest } from '../articles/help-rest.ts';
import { helpPages } from '../articles/pages/help-pages.ts';
import { botsRest } from '../bots/bots-rest.ts';
import { Audit } from '../audit/audit.ts';
import { auditRest } from '../audit/audit-rest.ts';
import { createSingleSignOn } from '../auth/single-sign-on/single-sign-on.ts';
import { sessionCookie } from '../auth/session-cookie.ts';
import { cannedRepliesRest } from '../canned-replies/canned-replies-rest.ts';
import type { Config } from '../config/config.ts';
import { contactsRest } from '../contacts/contacts-rest.ts';
import { conversationsRest } from '../conversations/conversations-rest.ts';
import { tagsRest } from '../tags/tags-rest.ts';
import type { SiteConfigurations } from '../configuration/site-configurations.ts';
import type { Desk } from '../desk/desk.ts';
import { flowsRest } from '../flows/flows-rest.ts';
import { identityRest } from '../identity/identity-rest.ts';
import { createGuardedFetch } from '../outgoing/guarded-fetch.ts';
import { targetPolicy } from '../outgoing/target-policy.ts';
import { mailPages } from '../mail/mail-pages.ts';
import { accountRest } from '../people/account-rest.ts';
import { People } from '../people/people.ts';
import type { Privacy } from '../privacy/privacy.ts';
import { privacyRest } from '../privacy/privacy-rest.ts';
import { peopleRest } from '../people/people-rest.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { addressLimits } from '../rest/call-limits.ts';
import { ApiKeys } from '../rest/keys/api-keys.ts';
import { keysRest } from '../rest/keys/keys-rest.ts';
import { knownPaths } from '../rest/known-paths.ts';
import { openApiRest } from '../rest/openapi-rest.ts';
import { restEdge } from '../rest/rest-edge.ts';
import { fileRest } from '../files/file-rest.ts';
import type { Files } from '../files/files.ts';
import { reachOf } from '../files/reach.ts';
import { serveRoutes } from '../files/serve-routes.ts';
import { uploadRoutes } from '../files/upload-routes.ts';
import { accessLog } from './access-log.ts';
import { type BrowserParts, installedBrowserParts } from './browser-parts.ts';
import { consoleRoutes } from './console-routes.ts';
import { docsRoutes } from './docs/docs-routes.ts';
import { errorAnswers, unknownRoute } from './error-answers.ts';
import { healthRoutes } from './health-routes.ts';
import { prometheusRoutes } from './prometheus-routes.ts';
import { sameOriginOnly } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionRest } from './session-rest.ts';
import { siteRest } from './site-rest.ts';
import { webhookRest } from '../webhooks/webhook-rest.ts';
import type { WebhookAdmin } from '../webhooks/webhook-admin.ts';
import { widgetRoutes } from './widget/widget-routes.ts';

export interface CreateAppOptions {
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

/** Everything over plain HTTP, in the order in which it is asked. */
export function createApp(options: CreateAppOptions): Express {
  const { authenticator, clock, config, ids, log, store } = options;
  const { publicUrl } = config;
  const parts = options.browserParts ?? installedBrowserParts();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);

  app.use(accessLog({ log, ids, clock, done: options.telemetry.done }));
  app.use(securityHeaders(publicUrl));
  app.use(healthRoutes(options));
  app.use(prometheusRoutes(options.telemetry, config.metricsToken));
  app.use(widgetRoutes({ folder: parts.widget, publicUrl, store }));
  app.use(consoleRoutes({ folder: parts.console, publicUrl }));
  app.use(docsRoutes());
  const mayReach = reachOf(options);
  app.use(uploadRoutes({ ...options, mayReach }));
  app.use(serveRoutes({ ...options, mayReach }));

  app.use(helpPages({ counts: options.articleCounts, clock, limits: config.limits, publicUrl, store }));

  const { mailLinks: links, transcripts } = options.signingIn;
  app.use(mailPages({ clock, limits: config.limits, links, store, transcripts }));

  app.use('/v1', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/v1', addressLimits(config.limits, clock));
  const apiKeys = new ApiKeys({ store: store.apiKeys, clock, ids, log });
  const audit = options.audit ?? new Audit({ store, clock, ids, log, keepsAddresses: config.keepAddresses });
  const edge = restEdge({ authenticator, apiKeys, audit, clock, config, store });
  // Before the others, as pages of every origin may ask for what it has.
  app.use(helpRest({ counts: options.articleCounts, clock, edge, publicUrl, store }));
  app.use('/v1', sameOriginOnly(publicUrl));
  app.use('/v1', knownPaths);
  const singleSignOn = createSingleSignOn({
    ...options,
    audit,
    fetch: createGuardedFetch(targetPolicy(config)),
  });
  app.use(sessionRest({ ...options, edge, cookie: sessionCookie(publicUrl), singleSignOn }));
  app.use(accountRest({ ...options.signingIn, audit, clock, edge, store }));
  const people = new People({
    ...options.signingIn,
    audit,
    changed: (agentId) => options.desk.agentChanged(agentId),
    clock,
    ids,
    publicUrl,
    store,
  });
  app.use(peopleRest({ edge, people, store }));
  app.use(auditRest({ edge, store }));
  app.use(siteRest({ ...options, audit, edge, publicUrl }));
  app.use(articlesRest({ audit, clock, edge, ids, publicUrl, store }));
  app.use(openApiRest({ edge, publicUrl }));
  app.use(keysRest({ apiKeys, audit, edge, store }));
  app.use(conversationsRest({ desk: options.desk, edge, ids, store, transcripts }));
  app.use(contactsRest({ clock, desk: options.desk, edge, ids, store }));
  app.use(tagsRest({ clock, edge, ids, store }));
  app.use(cannedRepliesRest({ ...options, edge }));
  app.use(botsRest({ ...options, audit, edge }));
  app.use(flowsRest({ ...options, edge }));
  app.use(identityRest({ clock, edge, ids, store }));
  app.use(fileRest({ ...options, edge }));
  app.use(privacyRest({ ...options, audit, edge }));

  app.use(webhookRest({ ...options, audit, edge }));

  app.use(unknownRoute);
  app.use(errorAnswers({ ids, log }));
  return app;
}
