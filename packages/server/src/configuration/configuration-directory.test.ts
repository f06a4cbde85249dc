import type { Agent, ConfigurationStore } from '@deskbell/core';
import {
  DeskbellError,
  siteConfiguration,
  type ConfigurationVersion,
  type SiteConfigurationInput,
} from '@deskbell/protocol';
import { FakeClock } from '@deskbell/testkit';
import { pino } from 'pino';
import { beforeEach, expect, it } from 'vitest';
import { ConfigurationDirectory, type ConfigurationChanged } from './configuration-directory.ts';

/** Keeps configurations in memory; counts how often one is read. */
class FakeConfigurations implements ConfigurationStore {
  readonly saved = new Map<string, ConfigurationVersion[]>();
  reads = 0;
  broken = false;

  async current(siteId: string) {
    this.reads += 1;
    return this.saved.get(siteId)?.at(-1);
  }

  async save({ siteId, expectedVersion, configuration, by, at }: Parameters<ConfigurationStore['save']>[0]) {
    const all = this.saved.get(siteId) ?? [];
    if (all.length !== expectedVersion) throw new DeskbellError('conflict', 'unable to save: it has changed');
    const version = { version: all.length + 1, at, by, configuration };
    this.saved.set(siteId, [...all, version]);
    return version;
  }

  async history(siteId: string, before: number | null, limit: number) {
    const all = this.saved.get(siteId) ?? [];
    return all
      .filter(({ version }) => before === null || version < before)
      .toReversed()
      .slice(0, limit);
  }

  async versions() {
    if (this.broken) throw new Error('the disk is full');
    return new Map([...this.saved].map(([siteId, all]) => [siteId, all.length]));
  }
}

const by = { kind: 'agent', name: 'Ana' } as const;
const configured = (input: SiteConfigurationInput) => siteConfiguration.parse(input);
const withQueue = (name: string) => configured({ queues: { main: { name } } });
const ana = { email: 'ana@shop.example', memberships: [{ siteId: 'shop', role: 'agent' }] };

let clock: FakeClock;
let configurations: FakeConfigurations;
let directory: ConfigurationDirectory;
let changes: ConfigurationChanged[];
let logged: string[];

beforeEach(() => {
  clock = new FakeClock();
  configurations = new FakeConfigurations();
  changes = [];
  logged = [];
  const log = pino({}, { write: (line: string) => logged.push(line) });
  const agents = { list: async () => [ana as unknown as Agent] } as unknown as AgentsOfStore;
  const flows = { list: async () => [] } as unknown as FlowsOfStore;
  directory = new ConfigurationDirectory({ store: { agents, configurations, flows }, clock, log });
  directory.onChanged((change) => changes.push(change));
  return () => directory.close();
});

type FlowsOfStore = ConstructorParameters<typeof ConfigurationDirectory>[0]['store']['flows'];
type AgentsOfStore = ConstructorParameters<typeof ConfigurationDirectory>[0]['store']['agents'];

const queueName = (siteId = 'shop') => directory.planOf(siteId).queues.get('main')?.name;

it('serves sites without a configuration by the defaults', async () => {
  await directory.open();
  expect(directory.planOf('shop')).toMatchObject({ siteId: 'shop', version: 0, defaultQueueId: 'main' });
  expect(directory.planOf('shop')).toBe(directory.planOf('shop'));
  expect(await directory.current('shop')).toMatchObject({ version: 0, by: { kind: 'default' } });
});

it('knows at the start what was saved before, and tells nobody', async () => {
  await configurations.save({
    siteId: 'shop',
    expectedVersion: 0,
    configuration: withQueue('Chat'),
    by,
    at: 1,
  });
  await directory.open();
  expect(queueName()).toBe('Chat');
  expect(changes).toEqual([]);
});

it('puts a configuration in force at once, with who changed it', async () => {
  await directory.open();
  const saved = await directory.put({
    siteId: 'shop',
    expectedVersion: 0,
    configuration: withQueue('Chat'),
    by,
  });
  expect(saved).toMatchObject({ version: 1, at: clock.now(), by });
  expect(queueName()).toBe('Chat');
  expect(changes).toEqual([{ siteId: 'shop', version: 1 }]);
  await directory.put({ siteId: 'shop', expectedVersion: 1, configuration: withQueue('Help'), by });
  expect((await directory.history('shop', null, 10)).map(({ version }) => version)).toEqual([2, 1]);
  await clock.advanceAsync(10_000);
  expect(changes).toHaveLength(2);
  expect(configurations.reads).toBe(0);
});

it('refuses a bad configuration with path and reason; the old one stays in force', async () => {
  await directory.open();
  await directory.put({ siteId: 'shop', expectedVersion: 0, configuration: withQueue('Chat'), by });
  const bad = configured({
    defaultQueue: 'none',
    teams: { t: { agents: ['ana@shop.example', 'eve@shop.example'] } },
  });
  await expect(
    directory.put({ siteId: 'shop', expectedVersion: 1, configuration: bad, by }),
  ).rejects.toMatchObject({
    code: 'invalid',
    details: {
      path: 'defaultQueue',
      problems: [{ path: 'defaultQueue' }, { path: 'teams.t.agents[1]' }],
    },
  });
  expect(queueName()).toBe('Chat');
  expect(configurations.saved.get('shop')).toHaveLength(1);
  expect(changes).toHaveLength(1);
});

it('refuses what was made from another version', async () => {
  await directory.open();
  await directory.put({ siteId: 'shop', expectedVersion: 0, configuration: withQueue('Chat'), by });
  await expect(
    directory.put({ siteId: 'shop', expectedVersion: 0, configuration: withQueue('Late'), by }),
  ).rejects.toMatchObject({ code: 'conflict' });
  expect(queueName()).toBe('Chat');
});

it('takes over within two seconds what another process has saved', async () => {
  await directory.open();
  await configurations.save({
    siteId: 'help',
    expectedVersion: 0,
    configuration: withQueue('Help'),
    by,
    at: 1,
  });
  expect(queueName('help')).toBe('Main');
  await clock.advanceAsync(2_000);
  expect(queueName('help')).toBe('Help');
  expect(changes).toEqual([{ siteId: 'help', version: 1 }]);
  await clock.advanceAsync(20_000);
  expect(configurations.reads).toBe(1);
});

it('goes on with the old one when a saved one cannot be used or read, and says so once', async () => {
  await directory.open();
  await directory.put({ siteId: 'shop', expectedVersion: 0, configuration: withQueue('Chat'), by });
  const unusable = configured({ calendars: { c: { timeZone: 'Mars/Olympus', week: {} } } });
  await configurations.save({ siteId: 'shop', expectedVersion: 1, configuration: unusable, by, at: 1 });
  await clock.advanceAsync(10_000);
  expect(queueName()).toBe('Chat');
  expect(logged).toHaveLength(1);

  configurations.broken = true;
  await clock.advanceAsync(2_000);
  configurations.broken = false;
  await configurations.save({
    siteId: 'shop',
    expectedVersion: 2,
    configuration: withQueue('Good'),
    by,
    at: 1,
  });
  await clock.advanceAsync(2_000);
  expect(queueName()).toBe('Good');
});

it('leaves nothing behind when it is closed', async () => {
  await directory.open();
  expect(clock.pending).toBe(1);
  await directory.close();
  expect(clock.pending).toBe(0);
});
