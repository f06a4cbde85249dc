import type { EscalationAction, SiteConfiguration, StepCondition } from '@deskbell/protocol';
import { among, type Keys, type Report } from './problems.ts';

type Section = 'skills' | 'teams' | 'queues' | 'policies' | 'slas' | 'calendars' | 'rosters';

const ONE: Readonly<Record<Section, string>> = {
  skills: 'skill',
  teams: 'team',
  queues: 'queue',
  policies: 'policy',
  slas: 'promise',
  calendars: 'calendar',
  rosters: 'roster',
};

/** Names that lead nowhere. */
export function checkReferences(site: SiteConfiguration, report: Report): void {
  const refer = (section: Section, name: string | undefined, keys: Keys): void => {
    if (name === undefined || Object.hasOwn(site[section], name)) return;
    const names = among(Object.keys(site[section]));
    report(
      keys,
      `there is no ${ONE[section]} "${name}" (${names}); correct the name or add it to "${section}"`,
    );
  };
  const referAll = (section: Section, names: readonly string[] | undefined, keys: Keys): void => {
    names?.forEach((name, index) => {
      refer(section, name, [...keys, index]);
    });
  };
  const referNeeds = (needs: readonly { skill: string }[] | undefined, keys: Keys): void => {
    needs?.forEach(({ skill }, index) => {
      refer('skills', skill, [...keys, index, 'skill']);
    });
  };
  const tell = { site, report, refer, referAll };

  refer('queues', site.defaultQueue, ['defaultQueue']);
  refer('policies', site.policy, ['policy']);
  refer('slas', site.sla, ['sla']);
  refer('calendars', site.calendar, ['calendar']);
  refer('queues', site.crisis.queue, ['crisis', 'queue']);
  refer('policies', site.crisis.policy, ['crisis', 'policy']);

  for (const [email, { skills }] of Object.entries(site.agents)) {
    for (const skill of Object.keys(skills)) refer('skills', skill, ['agents', email, 'skills', skill]);
  }
  for (const [id, queue] of Object.entries(site.queues)) {
    const here = ['queues', id];
    referAll('teams', queue.teams, [...here, 'teams']);
    referNeeds(queue.requires, [...here, 'requires']);
    referNeeds(queue.prefers, [...here, 'prefers']);
    refer('calendars', queue.calendar, [...here, 'calendar']);
    refer('policies', queue.policy, [...here, 'policy']);
    refer('slas', queue.sla, [...here, 'sla']);
  }
  site.bots.forEach(({ when }, index) => {
    referAll('queues', when.queues, ['bots', index, 'when', 'queues']);
  });
  site.rules.forEach(({ queue, requires }, index) => {
    refer('queues', queue, ['rules', index, 'queue']);
    referNeeds(requires, ['rules', index, 'requires']);
  });
  site.tiers.forEach(({ queue, roster }, index) => {
    refer('queues', queue, ['tiers', index, 'queue']);
    refer('rosters', roster, ['tiers', index, 'roster']);
  });
  for (const [id, shifts] of Object.entries(site.rosters)) {
    shifts.forEach(({ calendar }, index) => {
      refer('calendars', calendar, ['rosters', id, index, 'calendar']);
    });
  }
  for (const [id, { steps, triggers }] of Object.entries(site.policies)) {
    for (const [list, all] of Object.entries({ steps, triggers })) {
      all.forEach(({ when, do: actions }, index) => {
        referCondition(when, ['policies', id, list, index, 'when'], tell);
        actions.forEach((action, place) => {
          referAction(action, ['policies', id, list, index, 'do', place], tell);
        });
      });
    }
  }
}

interface Tell {
  readonly site: SiteConfiguration;
  readonly report: Report;
  readonly refer: (section: Section, name: string | undefined, keys: Keys) => void;
  readonly referAll: (section: Section, names: readonly string[] | undefined, keys: Keys) => void;
}

function referCondition(when: StepCondition | undefined, keys: Keys, { referAll }: Tell): void {
  referAll('queues', when?.queues, [...keys, 'queues']);
}

function referAction(action: EscalationAction, keys: Keys, { site, report, refer, referAll }: Tell): void {
  switch (action.do) {
    case 'widenSkills':
      referAll('skills', action.skills, [...keys, 'skills']);
      break;
    case 'addQueue':
    case 'moveToQueue':
      refer('queues', action.queue, [...keys, 'queue']);
      break;
    case 'moveToTier':
      if (action.tier > site.tiers.length + 1) {
        report(
          [...keys, 'tier'],
          `there is no tier ${String(action.tier)}: "tiers" names ${String(site.tiers.length)} above the first; add it there or name a lower one`,
        );
      }
      break;
    case 'assignOnCall':
      refer('rosters', action.roster, [...keys, 'roster']);
      if (action.roster === undefined && !site.tiers.some(({ roster }) => roster !== undefined)) {
        report(
          [...keys, 'roster'],
          'names nobody: add a roster here, or to the tier that the conversation has reached',
        );
      }
      break;
    default:
  }
}
