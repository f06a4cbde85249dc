import { Router } from 'express';
import { articlesRest } from '../articles/articles-rest.ts';
import { helpRest } from '../articles/help-rest.ts';
import { helpPages } from '../articles/pages/help-pages.ts';
import { assistanceRest } from '../assistance/assistance-rest.ts';
import { Audit } from '../audit/audit.ts';
import { auditRest } from '../audit/audit-rest.ts';
import { sessionCookie } from '../auth/session-cookie.ts';
import { createSingleSignOn } from '../auth/single-sign-on/single-sign-on.ts';
import { botsRest } from '../bots/bots-rest.ts';
import { ownRepliesRest } from '../canned-replies/own-replies-rest.ts';
import { cannedRepliesRest } from '../canned-replies/canned-replies-rest.ts';
import { panelRest } from '../conversations/panel-rest.ts';
import { contactCareRest } from '../contacts/contact-care-rest.ts';
import { dayRest } from '../day/day-rest.ts';
import { visitRest } from '../visits/visit-rest.ts';
import { contactsRest } from '../contacts/contacts-rest.ts';
import { conversationsRest } from '../conversations/conversations-rest.ts';
import { fileRest } from '../files/file-rest.ts';
import { reachOf } from '../files/reach.ts';
import { serveRoutes } from '../files/serve-routes.ts';
import { uploadRoutes } from '../files/upload-routes.ts';
import { flowsRest } from '../flows/flows-rest.ts';
import { identityRest } from '../identity/identity-rest.ts';
import { mailPages } from '../mail/mail-pages.ts';
import { createGuardedFetch } from '../outgoing/guarded-fetch.ts';
import { targetPolicy } from '../outgoing/target-policy.ts';
import { accountRest } from '../people/account-rest.ts';
import { People } from '../people/people.ts';
import { peopleRest } from '../people/people-rest.ts';
import { pictureRest } from '../people/pictures/picture-rest.ts';
import { servePictures } from '../people/pictures/serve-pictures.ts';
import { privacyRest } from '../privacy/privacy-rest.ts';
import { addressLimits } from '../rest/call-limits.ts';
import { ApiKeys } from '../rest/keys/api-keys.ts';
import { keysRest } from '../rest/keys/keys-rest.ts';
import { knownPaths } from '../rest/known-paths.ts';
import { openApiRest } from '../rest/openapi-rest.ts';
import { restEdge } from '../rest/rest-edge.ts';
import { savedViewsRest } from '../saved-views/saved-views-rest.ts';
import { simulationsRest } from '../simulations/simulations-rest.ts';
import { tagsRest } from '../tags/tags-rest.ts';
import { webhookRest } from '../webhooks/webhook-rest.ts';
import type { AppOptions } from './app-options.ts';
import { sameOriginOnly } from './same-origin.ts';
import { sessionRest } from './session-rest.ts';
import { reportRest } from './report-rest.ts';
import { siteRest } from './site-rest.ts';
import { widgetRest } from './widget/widget-rest.ts';

/**
 * REST, files, help and the pages of mails: everything that a server need not have in memory as long as it only carries chats. The
 * descriptions of some hundred calls are a fifth of what an idle server would take.
 */
export function restApp(options: AppOptions): Router {
  const { authenticator, clock, config, ids, log, store } = options;
  const { publicUrl } = config;
  const app = Router();
  const mayReach = reachOf(options);
  app.use(uploadRoutes({ ...options, mayReach }));
  app.use(serveRoutes({ ...options, mayReach }));
  app.use(servePictures(store));

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
  app.use(widgetRest({ desk: options.desk, edge, publicUrl }));
  app.use('/v1', sameOriginOnly(publicUrl));
  app.use('/v1', knownPaths);
  const singleSignOn = createSingleSignOn({
    ...options,
    audit,
    fetch: createGuardedFetch(targetPolicy(config)),
  });
  app.use(sessionRest({ ...options, audit, edge, cookie: sessionCookie(publicUrl), singleSignOn }));
  const changed = (agentId: string): Promise<void> => options.desk.agentChanged(agentId);
  app.use(accountRest({ ...options.signingIn, audit, changed, clock, edge, store }));
  const people = new People({
    ...options.signingIn,
    audit,
    changed,
    clock,
    ids,
    publicUrl,
    store,
  });
  app.use(peopleRest({ edge, people, store }));
  app.use(
    pictureRest({
      audit,
      authenticator: options.signingIn.authenticator,
      changed: (agentId) => options.desk.agentChanged(agentId),
      edge,
      store,
    }),
  );
  app.use(auditRest({ edge, store }));
  app.use(siteRest({ ...options, audit, edge, publicUrl }));
  app.use(reportRest({ desk: options.desk, edge }));
  app.use(dayRest({ clock, edge, planOf: (siteId) => options.desk.planOf(siteId), store }));
  app.use(simulationsRest({ ...options, edge }));
  app.use(articlesRest({ audit, clock, edge, ids, publicUrl, store }));
  app.use(openApiRest({ edge, publicUrl }));
  app.use(keysRest({ apiKeys, audit, edge, store }));
  app.use(conversationsRest({ audit, desk: options.desk, edge, ids, store, transcripts }));
  app.use(contactsRest({ audit, clock, desk: options.desk, edge, ids, store }));
  app.use(panelRest({ clock, desk: options.desk, edge, store }));
  app.use(visitRest({ edge, store }));
  app.use(contactCareRest({ audit, clock, desk: options.desk, edge, store }));
  app.use(tagsRest({ audit, clock, edge, ids, store }));
  app.use(savedViewsRest({ audit, clock, edge, ids, store }));
  app.use(ownRepliesRest({ clock, edge, ids, store }));
  app.use(cannedRepliesRest({ ...options, audit, edge }));
  const policy = targetPolicy(config);
  app.use(assistanceRest({ audit, clock, edge, fetch: createGuardedFetch(policy), policy, store }));
  app.use(botsRest({ ...options, audit, edge }));
  app.use(flowsRest({ ...options, audit, edge }));
  app.use(identityRest({ audit, clock, edge, ids, store }));
  app.use(fileRest({ ...options, edge }));
  app.use(privacyRest({ ...options, audit, edge }));

  app.use(webhookRest({ ...options, audit, edge }));
  return app;
}
