import type { Agent, Clock, Ids, Site, Store } from '@deskbell/core';
import { DeskbellError } from '@deskbell/protocol';
import type { Config } from '../config/config.ts';
import { siteIdFromHost } from './site-id-from-host.ts';

export interface PrepareInstallationOptions {
  readonly store: Pick<Store, 'agents' | 'sites'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Pick<Config, 'demoUrl' | 'publicUrl'>;
}

/** How many conversations the first admin can have at a time. */
const FIRST_CAPACITY = 4;

const DEMO_SITE = 'demo';

/**
 * Gives an empty installation what nobody can do without: a site, and somebody who may sign in. An installation that
 * has them stays as it is, but for the demo shop, which may have moved to another port.
 *
 * @returns the first admin, who signs in by a link as long as they have no password
 */
export async function prepareInstallation(options: PrepareInstallationOptions): Promise<Agent | undefined> {
  const { store, clock, ids, config } = options;
  if ((await store.sites.list()).length === 0) await unlessTaken(store.sites.create(firstSite(options)));
  await allowDemoShop(store, config.demoUrl);

  if ((await store.agents.list()).length === 0) {
    const sites = await store.sites.list();
    const created = store.agents.create({
      id: ids.next(),
      name: 'Alex',
      email: 'admin@localhost',
      passwordHash: null,
      secondFactorAt: null,
      picture: null,
      presence: 'available',
      capacity: FIRST_CAPACITY,
      disabledAt: null,
      pace: null,
      createdAt: clock.now(),
      memberships: sites.map(({ id }) => ({ siteId: id, role: 'admin' })),
    });
    await unlessTaken(created);
  }
  return firstAdmin(await store.agents.list());
}

/** Another node that starts at the same time may have been faster. */
async function unlessTaken(created: Promise<void>): Promise<void> {
  try {
    await created;
  } catch (error) {
    if (!(error instanceof DeskbellError) || error.code !== 'conflict') throw error;
  }
}

function firstSite({ clock, config }: PrepareInstallationOptions): Site {
  const { demoUrl, publicUrl } = config;
  if (demoUrl !== null) {
    return { id: DEMO_SITE, name: 'Demo shop', origins: [demoUrl], createdAt: clock.now() };
  }
  const { hostname } = new URL(publicUrl);
  return { id: siteIdFromHost(hostname), name: hostname, origins: [], createdAt: clock.now() };
}

async function allowDemoShop(store: Pick<Store, 'sites'>, demoUrl: string | null): Promise<void> {
  const site = demoUrl === null ? undefined : await store.sites.find(DEMO_SITE);
  if (!site || demoUrl === null || site.origins.includes(demoUrl)) return;
  await store.sites.setOrigins(site.id, [...site.origins, demoUrl]);
}

function firstAdmin(agents: readonly Agent[]): Agent | undefined {
  return agents
    .filter(
      ({ disabledAt, memberships }) =>
        disabledAt === null && memberships.some(({ role }) => role === 'admin'),
    )
    .toSorted((one, other) => one.createdAt - other.createdAt)[0];
}
