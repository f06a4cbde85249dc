import { siteConfiguration, type SiteConfigurationInput } from '@deskbell/protocol';
import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from './simulate.ts';
import { staffingFile, type StaffingFileInput } from './staffing/staffing-file.ts';
import { trafficFile, type TrafficFileInput } from './traffic/traffic-file.ts';

interface Asked {
  readonly site?: SiteConfigurationInput;
  readonly staffing?: Partial<StaffingFileInput>;
  readonly traffic?: TrafficFileInput;
  readonly seed?: number;
  readonly days?: number;
}

const busy: TrafficFileInput = {
  perHour: { '08-18': 60 },
  kinds: { question: { handle: { mean: '5m' }, patience: '4m', followUps: 2 } },
};

function scenario({ site, staffing, traffic, seed = 1, days = 1 }: Asked = {}): Scenario {
  return {
    configuration: siteConfiguration.parse(site ?? {}),
    staffing: staffingFile.parse({ groups: { all: { agents: { '08-18': 5 } } }, ...staffing }),
    traffic: trafficFile.parse(traffic ?? busy),
    seed,
    days,
  };
}

describe('a simulation', () => {
  it('[E8] gives the same result for the same seed, and another for another', () => {
    const asked = scenario({ staffing: { misses: 0.1 }, days: 2 });
    expect(JSON.stringify(simulate(asked))).toBe(JSON.stringify(simulate(asked)));
    expect(JSON.stringify(simulate({ ...asked, seed: 2 }))).not.toBe(JSON.stringify(simulate(asked)));
  });

  it('[E8] meets the same visitors under another policy', () => {
    const now = simulate(scenario());
    const then = simulate(scenario({ site: { queues: { main: { mode: 'assign' } } } }));
    expect(then.conversations).toBe(now.conversations);
    expect(then.hours.map(({ offeredUnits }) => offeredUnits)).toEqual(
      now.hours.map(({ offeredUnits }) => offeredUnits),
    );
    expect(then.wait.mean).toBeLessThan(now.wait.mean);
  });

  it('[E8] accounts for everybody', () => {
    const { conversations, answered, left, waiting, hours } = simulate(scenario());
    expect(conversations).toBeGreaterThan(500);
    expect(answered + left + waiting).toBe(conversations);
    expect(hours.reduce((sum, hour) => sum + hour.conversations, 0)).toBe(conversations);
    expect(hours).toHaveLength(24);
    expect(hours[12]?.dutyUnits).toBeCloseTo(5, 6);
    expect(hours[3]?.dutyUnits).toBe(0);
  });

  it('[R5] counts offers that are missed, and they cost time', () => {
    const prompt = simulate(scenario());
    const slack = simulate(scenario({ staffing: { misses: 0.2 } }));
    expect(prompt.offers.missed / prompt.offers.made).toBeLessThan(0.01);
    expect(slack.offers.missed / slack.offers.made).toBeGreaterThan(0.15);
    expect(slack.wait.p90).toBeGreaterThan(prompt.wait.p90);
  });

  it('[E1, E5] follows the escalation policy, and counts broken promises', () => {
    const { paths, promises } = simulate(
      scenario({
        site: {
          queues: { main: { policy: 'help', sla: 'chat' }, second: {} },
          slas: { chat: { firstResponse: '30s', resolution: '2h' } },
          policies: { help: { steps: [{ after: '1m', do: [{ do: 'moveToQueue', queue: 'second' }] }] } },
        },
        staffing: { groups: { all: { agents: { '08-18': 4 } } } },
      }),
    );
    const moved = paths.filter(({ path }) => path.includes('1 min waiting: to second'));
    expect(moved.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(50);
    expect(promises.map(({ clock }) => clock)).toEqual(['firstResponse', 'resolution']);
    expect(promises[0]?.broken).toBeGreaterThan(100);
  });

  it('[E4] hands on to the next tier what agents escalate', () => {
    const { paths } = simulate(
      scenario({
        site: {
          teams: { experts: { agents: [] }, front: { agents: [] } },
          queues: { main: { teams: ['front'] }, experts: { teams: ['experts'] } },
          tiers: [{ name: 'Experts', queue: 'experts' }],
        },
        staffing: {
          groups: {
            front: { agents: { '08-18': 5 }, teams: ['front'] },
            experts: { agents: { '08-18': 3 }, teams: ['experts'] },
          },
        },
        traffic: { ...busy, kinds: { question: { handle: { mean: '4m' }, escalates: 0.3 } } },
      }),
    );
    const escalated = paths.filter(({ path }) => path.includes('agent: tier 2'));
    const count = escalated.reduce((sum, path) => sum + path.count, 0);
    expect(count).toBeGreaterThan(120);
    expect(count).toBeLessThan(240);
  });

  it('[P4] leaves nobody behind with an agent who has gone home', () => {
    const { waiting, left, answered, conversations } = simulate(
      scenario({
        staffing: { groups: { early: { agents: { '08-12': 6 } }, late: { agents: { '12-19': 6 } } } },
      }),
    );
    expect(waiting).toBe(0);
    expect(answered + left).toBe(conversations);
  });

  it('[R3] lets people wait for somebody who speaks their language, and then for anybody', () => {
    const asked = (need: 'preferred' | 'required'): Asked => ({
      site: { queues: { main: { language: { need, relaxAfter: '20s' } } } },
      staffing: {
        groups: {
          polish: { agents: { '08-18': 1 }, languages: { pl: 9 } },
          english: { agents: { '08-18': 7 }, languages: { en: 9 } },
        },
      },
      traffic: { perHour: { '08-18': 50 }, kinds: { question: { languages: { pl: 1, en: 1 } } } },
    });
    const preferred = simulate(scenario(asked('preferred')));
    const required = simulate(scenario(asked('required')));
    expect(required.wait.p90).toBeGreaterThan(10 * preferred.wait.p90);
  });
});
