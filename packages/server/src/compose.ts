import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Server as HttpServer } from 'node:http';
import type { Agent, Classifier, Clock, ClusterStore, Ids, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import { type OpenedStore, openStore } from '@deskbell/store';
import type { Logger } from 'pino';
import { ArticleCounts } from './articles/article-counts.ts';
import { Audit } from './audit/audit.ts';
import type { Accounts } from './auth/accounts.ts';
import type { SessionAuthenticator } from './auth/session-authenticator.ts';
import { createSigningIn, type SigningIn } from './auth/signing-in.ts';
import { Cluster } from './cluster/cluster.ts';
import type { NodeLink } from './cluster/node-link.ts';
import type { redisLink } from './cluster/redis-link.ts';
import type { Config } from './config/config.ts';
import { ConfigurationDirectory } from './configuration/configuration-directory.ts';
import { SiteConfigurations } from './configuration/site-configurations.ts';
import { Desk } from './desk/desk.ts';
import { createFiles, fileStoreOf } from './files/create-files.ts';
import type { Files } from './files/files.ts';
import type { BrowserParts } from './http/browser-parts.ts';
import { createApp } from './http/create-app.ts';
import { prepareInstallation } from './installation/prepare-installation.ts';
import { holdData } from './lifecycle/hold-data.ts';
import { webhookGivenUp } from './notifications/webhook-given-up.ts';
import { createMails } from './mail/create-mails.ts';
import { escalationMails } from './mail/escalation-mails.ts';
import { createMailer } from './notifications/create-mailer.ts';
import { Notifier } from './notifications/notifier.ts';
import { createGuardedFetch } from './outgoing/guarded-fetch.ts';
import { targetPolicy } from './outgoing/target-policy.ts';
import { openSecretBox } from './secrets/open-secret-box.ts';
import { ErasureJournal } from './privacy/erasure-journal.ts';
import { Privacy } from './privacy/privacy.ts';
import { Retention } from './privacy/retention.ts';
import { createTelemetry } from './telemetry/create-telemetry.ts';
import type { LiveGauges } from './telemetry/server-gauges.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { type Sockets, attachSockets } from './sockets/attach-sockets.ts';
import { Webhooks } from './webhooks/webhooks.ts';

export { copyInstallation, inspectInstallation } from '@deskbell/store';

/** What the server takes from outside itself. */
export interface Surroundings {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Gives labels to visitors' messages, on which policies can act; default: none. */
  readonly classifier?: Classifier | undefined;
  /** Default: the builds of the installed packages. */
  readonly browserParts?: BrowserParts | undefined;
}

/** The server behind its port: what lives as long as the data are open. */
export interface Backend {
  readonly store: Store;
  readonly articleCounts: ArticleCounts;
  readonly authenticator: SessionAuthenticator;
  readonly accounts: Accounts;
  readonly signingIn: SigningIn;
  readonly audit: Audit;
  readonly desk: Desk;
  readonly siteConfigurations: SiteConfigurations;
  readonly webhooks: Webhooks;
  readonly telemetry: Telemetry;
  readonly privacy: Privacy;
  readonly gauges: LiveGauges;
  readonly files: Files;
  /** Who signs in by a link as long as they have no password. */
  readonly firstAdmin: Agent | undefined;
  close(): Promise<void>;
}

interface InstallationOptions {
  readonly mustExist?: boolean;
  /** The data were restored while they were open: nothing more is stored, and the process must start anew (D4). */
  readonly onAnotherLife?: () => void;
}

/**
 * Opens the data of an installation, bringing them up to date first. Rejects with `not_found` when `mustExist` and there
 * are none, so that a command which was given the wrong folder does not answer from an empty one.
 */
export async function openInstallation(
  { databaseUrl, dataDir, secretKey }: Pick<Config, 'databaseUrl' | 'dataDir' | 'secretKey'>,
  { clock, ids }: Pick<Surroundings, 'clock' | 'ids'>,
  { mustExist = false, onAnotherLife = () => undefined }: InstallationOptions = {},
): Promise<OpenedStore> {
  const secrets = openSecretBox({ secretKey, dataDir });
  if (databaseUrl !== null) return openStore({ url: databaseUrl, clock, ids, secrets, onAnotherLife });
  const path = join(dataDir, 'deskbell.sqlite');
  if (mustExist && !existsSync(path)) {
    throw new DeskbellError(
      'not_found',
      `unable to open the data: there are none in ${dataDir}; run "deskbell start" first, or name the folder with DESKBELL_DATA_DIR`,
    );
  }
  // What people wrote is nobody's business on a machine with several users.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return openStore({ path, clock, ids, secrets });
}

export async function composeBackend(
  config: Config,
  { classifier, clock, ids, log }: Surroundings,
  onAnotherLife: () => void,
): Promise<Backend> {
  const releaseData = config.databaseUrl === null ? await holdFile(config, { clock, log }) : () => undefined;
  const opening = openInstallation(config, { clock, ids }, { onAnotherLife });
  const store = await opening.catch((error: unknown) => {
    releaseData();
    throw error;
  });
  const cluster = store.cluster && (await joinCluster(config, store, store.cluster, { clock, ids, log }));
  const signingIn = createSigningIn({ store, clock, ids, log, config, box: openSecretBox(config) });
  const { accounts, authenticator, postOffice } = signingIn;
  const configurations = new ConfigurationDirectory({ store, clock, log, targets: targetPolicy(config) });
  const sendMail = createMailer(config);
  const webhooks = new Webhooks({
    config,
    store,
    clock,
    ids,
    log,
    leads: () => cluster?.leads() ?? true,
    isShared: cluster !== null,
    onDisabled: webhookGivenUp({ agents: store.agents, log, plans: configurations, postOffice }),
  });
  const notifier = new Notifier({
    deadlines: store.deadlines,
    clock,
    log,
    sendMail,
    writeMail: escalationMails({ plans: configurations, publicUrl: config.publicUrl, store }),
    callWebhook: (notification, url) => webhooks.notify(notification, url),
  });
  const desk = new Desk({
    store,
    clock,
    ids,
    log,
    plans: configurations,
    events: webhooks.events,
    outgoing: createGuardedFetch(targetPolicy(config)),
    cluster: cluster ?? undefined,
    classifier,
    deliverNotification: (deadline) => mails.deliver(deadline) ?? notifier.deliver(deadline),
  });
  const mails = createMails({ store, clock, log, desk, plans: configurations, postOffice });
  const audit = new Audit({ store, clock, ids, log, keepsAddresses: config.keepAddresses });
  const siteConfigurations = new SiteConfigurations(desk, configurations, audit);
  configurations.onChanged(({ siteId, version }) => desk.configurationChanged(siteId, version));
  configurations.onChanged(({ siteId }) => mails.configurationChanged(siteId));
  const files = await createFiles({
    config,
    store,
    clock,
    ids,
    log,
    fetch: createGuardedFetch(targetPolicy(config)),
  });
  const leads = (): boolean => cluster?.leads() ?? true;
  const privacy = new Privacy(
    {
      store,
      clock,
      ids,
      log,
      events: webhooks.events,
      desk,
      files,
      bytes: await fileStoreOf(config),
      journal: new ErasureJournal(join(config.dataDir, 'erasures.jsonl')),
      folder: join(config.dataDir, 'exports'),
    },
    leads,
  );
  const retention = new Retention({ store, privacy, plans: configurations, leads, clock, log });
  configurations.onChanged(() => retention.start());
  const gauges: LiveGauges = {
    connections: () => 0,
    conversations: () => desk.conversationCounts(),
    writes: () => store.metrics,
  };
  const telemetry = await createTelemetry({ config, gauges, log });
  const articleCounts = new ArticleCounts({ store, clock, log });
  const close = async (): Promise<void> => {
    authenticator.close();
    await configurations.close();
    // First, so that another node decides from here on.
    await cluster?.leave();
    await webhooks.stop();
    await retention.stop();
    await privacy.close();
    await files.close();
    await mails.close();
    await desk.close();
    await telemetry.close();
    await articleCounts.close();
    await store.close();
    releaseData();
  };
  try {
    // Before the desk opens, which remembers who is there.
    const firstAdmin = await prepareInstallation({ store, clock, ids, config });
    await store.sessions.deleteExpired(clock.now());
    await store.visitorIdentities.deleteExpired(clock.now());
    await configurations.open();
    await webhooks.open();
    await desk.open();
    await files.open();
    await mails.open();
    await cluster?.serve(desk);
    await privacy.open();
    retention.start();
    await webhooks.start();
    articleCounts.open();
    return {
      store,
      audit,
      articleCounts,
      authenticator,
      accounts,
      signingIn,
      desk,
      files,
      siteConfigurations,
      webhooks,
      telemetry,
      privacy,
      gauges,
      firstAdmin,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A server that ends takes as long as it may drain, and a moment to close. */
const CLOSING_MS = 5_000;

/** Files are for one server at a time. */
function holdFile(
  { dataDir, drainMs }: Config,
  { clock, log }: Pick<Surroundings, 'clock' | 'log'>,
): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return holdData({ dataDir, clock, log, waitMs: drainMs + CLOSING_MS });
}

async function joinCluster(
  { redisUrl }: Config,
  { epoch }: Store,
  store: ClusterStore,
  { clock, ids, log }: Pick<Surroundings, 'clock' | 'ids' | 'log'>,
): Promise<Cluster> {
  const nodeId = ids.next();
  // Data in another life are another cluster, also on the same broker.
  const link = redisUrl === null ? null : await openLink({ url: redisUrl, name: epoch, log });
  const cluster = new Cluster({ nodeId, store, link, clock, log: log.child({ nodeId }) });
  await cluster.join();
  return cluster;
}

/** Loaded only when there is a broker: a server alone would carry it for nothing. */
async function openLink(options: Parameters<typeof redisLink>[0]): Promise<NodeLink> {
  const { redisLink } = await import('./cluster/redis-link.ts');
  return redisLink(options);
}

/** Connects the backend with a server that listens already, so that the public address is known. */
export function composeFrontend(
  httpServer: HttpServer,
  {
    store,
    articleCounts,
    audit,
    authenticator,
    accounts,
    signingIn,
    desk,
    files,
    gauges,
    privacy,
    siteConfigurations,
    telemetry,
    webhooks,
  }: Backend,
  {
    config,
    surroundings,
    isDraining,
  }: { config: Config; surroundings: Surroundings; isDraining: () => boolean },
): Sockets {
  const { clock, log } = surroundings;
  const app = createApp({
    ...surroundings,
    accounts,
    articleCounts,
    audit,
    authenticator,
    config,
    desk,
    files,
    isDraining,
    signingIn,
    siteConfigurations,
    store,
    telemetry,
    privacy,
    webhooks: webhooks.admin,
  });
  httpServer.on('request', app);
  const { done } = telemetry;
  const sockets = attachSockets({
    httpServer,
    audit,
    desk,
    files,
    siteConfigurations,
    authenticator,
    transcripts: signingIn.transcripts,
    config,
    clock,
    log,
    done,
  });
  gauges.connections = () => sockets.connections();
  return sockets;
}
