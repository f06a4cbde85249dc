import { deskText as t } from '../../localization/text/desk-text.ts';
import { isBlock } from '../draft/tree.ts';
import type { Field } from './field.ts';
import { calendarOptions, nameOf, skillOptions } from './options-of.ts';

/** Skills, teams and who is called when. */
export const peopleRootFields: readonly Field[] = [
  {
    kind: 'table',
    key: 'skills',
    words: t.setSkills,
    hint: t.setSkillsHint,
    fields: [{ kind: 'text', key: 'name', words: t.setName, most: 200 }],
    title: nameOf,
    blank: { name: '' },
    add: t.setAddSkill,
    named: 'key',
  },
  {
    kind: 'table',
    key: 'teams',
    words: t.setTeams,
    fields: [
      { kind: 'text', key: 'name', words: t.setName, optional: true, most: 200 },
      { kind: 'lines', key: 'agents', words: t.setTeamAgents, hint: t.setEmailLines },
    ],
    title: nameOf,
    blank: { agents: [] },
    add: t.setAddTeam,
    named: 'key',
  },
  {
    kind: 'table',
    key: 'agents',
    words: t.setAgents,
    hint: t.setAgentsHint,
    fields: [
      { kind: 'levels', key: 'skills', words: t.setSkills, of: skillOptions },
      {
        kind: 'levels',
        key: 'languages',
        words: t.setLanguages,
        optional: true,
        none: t.setEveryLanguage,
      },
      {
        kind: 'number',
        key: 'capacity',
        words: t.setCapacity,
        hint: t.setCapacityHint,
        optional: true,
        none: t.setAsAccount,
        least: 0,
        most: 1_000,
      },
    ],
    title: () => '',
    blank: { skills: {} },
    add: t.setAddAgent,
    named: 'email',
  },
  {
    kind: 'table',
    key: 'rosters',
    words: t.setRosters,
    hint: t.setRostersHint,
    // A roster is a list by itself.
    fields: [
      {
        kind: 'list',
        key: '',
        words: t.setRosterShifts,
        shape: {
          fields: [
            { kind: 'text', key: 'agent', words: t.setAgentEmail, input: 'email', ltr: true, most: 320 },
            {
              kind: 'pick',
              key: 'calendar',
              words: t.setCalendar,
              of: calendarOptions,
              optional: true,
              none: t.setAlways,
            },
          ],
        },
        title: (value) => (isBlock(value) && typeof value['agent'] === 'string' ? value['agent'] : ''),
        blank: { agent: '' },
        add: t.setAddShift,
      },
    ],
    title: () => '',
    blank: [{ agent: '' }],
    add: t.setAddRoster,
    named: 'key',
  },
];
