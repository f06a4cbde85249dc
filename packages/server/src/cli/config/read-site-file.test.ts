import { checkConfiguration } from '@deskbell/core';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../config/config-error.ts';
import { parseSiteFile, readSiteFile } from './read-site-file.ts';

function problemsOf(text: string): readonly string[] {
  try {
    const { configuration, describe: described } = parseSiteFile(text, 'site.yaml');
    return described(checkConfiguration(configuration, { agentEmails: new Set(['ana@shop.example']) }));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** Line, column and path of each problem. */
const places = (text: string) =>
  problemsOf(text).map((problem) => /^site\.yaml:(\d+:\d+: .+?): /.exec(problem)?.[1] ?? problem);

describe('a file of a site', () => {
  it.each(['', '# only a comment\n', '{}', '{"queues": {"main": {"offerTimeout": "45s"}}}'])(
    'may be %j',
    (text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );

  it('takes times and dates as they are written', () => {
    const text = [
      'calendar: office',
      'calendars:',
      '  office:',
      '    timeZone: Europe/Warsaw',
      '    week: { mon: [{ from: 09:00, to: 17:00 }, { from: 22:00, to: 24:00 }] }',
      '    holidays: [{ name: Christmas, on: 12-25 }, { name: Move, on: 2026-06-01 }]',
    ].join('\n');
    expect(problemsOf(text)).toEqual([]);
    expect(parseSiteFile(text, 'x').configuration.calendars['office']?.holidays).toEqual([
      { name: 'Christmas', on: '12-25' },
      { name: 'Move', on: '2026-06-01' },
    ]);
  });

  it('is refused with line, column and path of everything that its schema does not know', () => {
    const text = `queuez: {}
queues:
  main:
    offerTimeout: 3x
    mode: offr
    teams: first
  Main Q: {}
tiers:
  - name: Experts
policies:
  p:
    steps:
      - after: 1m
        do: [{ do: nothing }]
calendars:
  c:
    timeZone: UTC
    week: { mo: [], tue: [{ from: 9:00, to: 10:00 }] }
    holidays:
      - { name: Christmas, on: 12/25 }
      - { name: Easter, on: { easter: one } }
`;
    expect(places(text)).toEqual([
      '1:1: queuez',
      '4:19: queues.main.offerTimeout',
      '5:11: queues.main.mode',
      '6:12: queues.main.teams',
      '7:3: queues["Main Q"]',
      '9:5: tiers[0].queue',
      '14:20: policies.p.steps[0].do[0].do',
      '18:13: calendars.c.week.mo',
      '18:35: calendars.c.week.tue[0].from',
      '20:32: calendars.c.holidays[0].on',
      '21:39: calendars.c.holidays[1].on.easter',
    ]);
    expect(problemsOf(text).join('\n')).toMatchInlineSnapshot(`
      "site.yaml:1:1: queuez: there is no such setting here
      site.yaml:4:19: queues.main.offerTimeout: must be a time span from 5s to 15m, such as "30s", "5m" or "1h30m"
      site.yaml:5:11: queues.main.mode: must be one of "offer", "assign"
      site.yaml:6:12: queues.main.teams: must be a list
      site.yaml:7:3: queues["Main Q"]: must be 1 to 40 small letters, digits or "-", such as "second-line"
      site.yaml:9:5: tiers[0].queue: is missing; it must be a text
      site.yaml:14:20: policies.p.steps[0].do[0].do: must be one of "widenSkills", "addQueue", "moveToQueue", "moveToTier", "raisePriority", "alertSupervisors", "notify", "offerContactBack", "assignOnCall"
      site.yaml:18:13: calendars.c.week.mo: there is no such setting here
      site.yaml:18:35: calendars.c.week.tue[0].from: must be a time of day such as "09:30"
      site.yaml:20:32: calendars.c.holidays[0].on: must be a day of the year such as "12-25", or must be a date such as "2026-12-25"
      site.yaml:21:39: calendars.c.holidays[1].on.easter: must be a number"
    `);
  });

  it('is refused with the same places for what does not hold together', () => {
    const text = `defaultQueue: none
queues:
  main:
    teams: [first, second]
teams: &teams
  first: { agents: [ana@shop.example, eve@shop.example] }
policies:
  p: { steps: [{ after: 1m, do: [{ do: notify }] }] }
crisis: { banner: { english: Hello } }
`;
    expect(places(text)).toEqual([
      '1:15: defaultQueue',
      '4:20: queues.main.teams[1]',
      '6:39: teams.first.agents[1]',
      '8:34: policies.p.steps[0].do[0]',
      '9:30: crisis.banner.english',
    ]);
  });

  it('names the nearest place of what is not written', () => {
    expect(places('queues: { other: {} }\n')).toEqual(['1:1: defaultQueue']);
    expect(places('{"queues": {"main": {"sla": "none"}}}')).toEqual(['1:29: queues.main.sla']);
  });

  it.each([
    ['queues:\n  main: [', /^site\.yaml:\d+:\d+: /],
    ['queues: {}\nqueues: {}\n', /^site\.yaml:2:1: Map keys must be unique/],
    ['queues: !secret x\n', /^site\.yaml:1:9: Unresolved tag/],
    ['- a list\n', /^site\.yaml:1:1: must be a block of settings$/],
    ['queues: *nowhere\n', /^site\.yaml:1:\d+: Unresolved alias/],
  ])('is refused when it is no such file: %j', (text, problem) => {
    expect(problemsOf(text)[0]).toMatch(problem);
  });

  it('is refused when references make it grow beyond measure', () => {
    const text = ['a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]']
      .concat(
        ...'bcdefgh'.split('').map((name, index) => {
          const before = 'abcdefg'[index] ?? '';
          return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
        }),
      )
      .join('\n');
    expect(problemsOf(text)[0]).toMatch(/^site\.yaml:1:1: Excessive alias count/);
  });

  it('may be missing', () => {
    expect(() => readSiteFile('/nowhere/site.yaml')).toThrow(ConfigError);
  });
});
