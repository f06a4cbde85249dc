import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { readScenario } from './read-scenario.ts';
import { readTarget } from './read-target.ts';

const good = {
  'site.yaml': 'teams:\n  front: { agents: [] }\nqueues:\n  main: { teams: [front] }\n',
  'plan.yaml': "groups:\n  all:\n    teams: [front]\n    agents: { '08-18': 3 }\n",
  'traffic.yaml': "perHour: { '08-18': 10 }\n",
};

/** What is wrong with the files, without the folder in which they are. */
async function problemsOf(changed: Record<string, string>): Promise<readonly string[]> {
  await using directory = await temporaryDirectory();
  for (const [name, text] of Object.entries({ ...good, ...changed })) {
    writeFileSync(join(directory.path, name), text);
  }
  const path = (name: string): string => join(directory.path, name);
  try {
    readScenario(
      { config: path('site.yaml'), staffing: path('plan.yaml'), traffic: path('traffic.yaml') },
      { seed: 1, days: 1 },
    );
    return [];
  } catch (error) {
    if (error instanceof ConfigError)
      return error.problems.map((line) => line.replaceAll(`${directory.path}/`, ''));
    throw error;
  }
}

describe('files of a simulation', () => {
  it('[E8] are read', async () => {
    expect(await problemsOf({})).toEqual([]);
  });

  it('[A3] are refused with line and path', async () => {
    expect((await problemsOf({ 'plan.yaml': 'groups:\n  all:\n    agents: -3\n' }))[0]).toMatch(
      /^plan\.yaml:3:13: groups\.all\.agents: /,
    );
    expect((await problemsOf({ 'traffic.yaml': "perHour:\n  '8-18': 10\n" }))[0]).toMatch(
      /^traffic\.yaml:2:/,
    );
    expect((await problemsOf({ 'site.yaml': 'queues:\n  main: { mode: shout }\n' }))[0]).toMatch(
      /^site\.yaml:2:17: queues\.main\.mode: /,
    );
  });

  it('[A3] are refused when a name leads nowhere', async () => {
    expect(
      await problemsOf({ 'plan.yaml': 'groups:\n  all:\n    teams: [front, back]\n    agents: 2\n' }),
    ).toEqual(['plan.yaml:3:20: groups.all.teams[1]: there is no team "back" in the configuration']);
    expect(
      (
        await problemsOf({
          'site.yaml': 'queues:\n  main: { policy: none }\n',
          'plan.yaml': 'groups: { all: { agents: 1 } }',
        })
      )[0],
    ).toMatch(/^site\.yaml:2:19: queues\.main\.policy: /);
  });

  it('[A3] are refused line by line where they were recorded', async () => {
    const traffic = { 'traffic.yaml': 'recorded: visits.jsonl\n' };
    expect(
      (
        await problemsOf({
          ...traffic,
          'visits.jsonl': '{"at":5}\nnonsense\n{"at":"noon"}\n{"at":7,"kind":"other"}\n',
        })
      ).map((line) => line.split(': ').slice(0, 2).join(': ')),
    ).toEqual(['visits.jsonl:2: must be a block of settings', 'visits.jsonl:3: at', 'visits.jsonl:4: kind']);
    expect(await problemsOf({ ...traffic })).toEqual(['visits.jsonl: there is no such file']);
  });
});

it('a target is a share and a time', () => {
  expect(readTarget('90% in 30s')).toEqual({ share: 0.9, withinMs: 30_000 });
  expect(readTarget('99.5 % in 1m30s')).toEqual({ share: 0.995, withinMs: 90_000 });
  for (const text of ['', '90%', '100% in 30s', '90% in soon', '0% in 3s']) {
    expect(() => readTarget(text)).toThrow(ConfigError);
  }
});
