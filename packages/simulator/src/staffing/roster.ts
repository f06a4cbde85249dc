import type { SiteConfiguration } from '@deskbell/protocol';
import { stepsOf, type Step } from '../time/hour-spans.ts';
import type { Period } from '../time/period.ts';
import type { StaffingFile, StaffingGroup } from './staffing-file.ts';

/** A made-up agent of a group. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly capacity: number;
}

/** A group's people and how many of them are on duty from when on: the first ones first. */
export interface RosterGroup {
  readonly name: string;
  readonly capacity: number;
  readonly members: readonly StaffMember[];
  readonly onDuty: readonly Step[];
}

/** Who is there when, over the period. */
export function rosterOf(staffing: StaffingFile, period: Period): readonly RosterGroup[] {
  return Object.entries(staffing.groups).map(([name, group]) => {
    const onDuty = stepsOf(hoursOf(group), period, (day) => ((group.days?.includes(day) ?? true) ? 1 : 0));
    const most = Math.max(0, ...onDuty.map(({ value }) => value));
    return { name, capacity: group.capacity, onDuty, members: membersOf(name, group, most) };
  });
}

/**
 * The site's configuration with the made-up agents instead of its own: what they know, and the teams they are in. What the
 * configuration says of its real agents counts for nobody then.
 */
export function withStaff(
  configuration: SiteConfiguration,
  staffing: StaffingFile,
  roster: readonly RosterGroup[],
): SiteConfiguration {
  const agents: SiteConfiguration['agents'] = {};
  const teams = Object.fromEntries(
    Object.entries(configuration.teams).map(([key, team]) => [key, { ...team, agents: [] as string[] }]),
  );
  for (const { name, members } of roster) {
    const group = staffing.groups[name];
    if (!group) continue;
    for (const { email } of members) {
      agents[email] = {
        skills: group.skills,
        capacity: group.capacity,
        ...(group.languages && { languages: group.languages }),
      };
      for (const team of group.teams) teams[team]?.agents.push(email);
    }
  }
  return { ...configuration, agents, teams };
}

/** Teams that a staffing names and the site does not have. */
export function unknownTeams(
  configuration: SiteConfiguration,
  staffing: StaffingFile,
): readonly { keys: readonly (string | number)[]; message: string }[] {
  return Object.entries(staffing.groups).flatMap(([name, { teams }]) =>
    teams.flatMap((team, index) =>
      Object.hasOwn(configuration.teams, team)
        ? []
        : [
            {
              keys: ['groups', name, 'teams', index],
              message: `there is no team "${team}" in the configuration`,
            },
          ],
    ),
  );
}

function hoursOf({ agents }: StaffingGroup): Readonly<Record<string, number>> {
  return typeof agents === 'number' ? { '00-24': agents } : agents;
}

function membersOf(name: string, { capacity }: StaffingGroup, count: number): readonly StaffMember[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index + 1}`,
    name: `${name} ${index + 1}`,
    email: `${name}-${index + 1}@staff.example`,
    capacity,
  }));
}
