import type { SiteConfiguration, SimulationInput } from '@deskbell/protocol';
import { staffingFile, trafficFile, type RecordedVisit, type Scenario } from '@deskbell/simulator';

/** Somebody who answers for the site. */
export interface Member {
  readonly email: string;
  readonly capacity: number;
}

export interface Tried {
  readonly configuration: SiteConfiguration;
  readonly input: Omit<SimulationInput, 'configuration'>;
  readonly members: readonly Member[];
  /** What came in the last days; `null`: people come by chance. */
  readonly recorded: readonly RecordedVisit[] | null;
  /** The first day, such as `2026-01-05`. */
  readonly start: string;
}

/** What is played: a configuration with made-up people who know what the site's own know, and who comes. */
export function scenarioOf({ configuration, input, members, recorded, start }: Tried): Scenario {
  const { traffic, days, seed } = input;
  const hours = hoursOf(input);
  const kind = { handle: { mean: traffic.handle }, ...(traffic.patience && { patience: traffic.patience }) };
  return {
    configuration,
    staffing: staffingFile.parse({ groups: groupsOf(configuration, members, input.agents, hours) }),
    traffic: trafficFile.parse({
      start,
      kinds: { question: kind },
      ...(traffic.from === 'synthetic'
        ? { perHour: { [hours]: traffic.perHour } }
        : { recorded: 'last week' }),
    }),
    ...(recorded && { recorded }),
    seed,
    days,
  };
}

/** The time zone in which hours of the day are meant. */
export function timeZoneOf({ calendar, calendars }: SiteConfiguration): string {
  return calendars[calendar ?? '']?.timeZone ?? 'UTC';
}

function hoursOf({ from, to }: Pick<SimulationInput, 'from' | 'to'>): string {
  const two = (hour: number): string => String(hour).padStart(2, '0');
  // From 24 hours is from midnight, and from one hour to the same all day.
  const start = from % 24;
  return start === to % 24 ? '00-24' : `${two(start)}-${two(to === 0 ? 24 : to)}`;
}

/** Each is a group of one, with what this configuration says of a member; more than there are take turns. */
function groupsOf(
  { agents, teams }: SiteConfiguration,
  members: readonly Member[],
  count: number | undefined,
  hours: string,
): Record<string, object> {
  const people = members.length === 0 ? [{ email: '', capacity: 1 }] : members;
  return Object.fromEntries(
    Array.from({ length: count ?? Math.min(people.length, 200) }, (_, index) => {
      const { email, capacity } = people[index % people.length] ?? { email: '', capacity: 1 };
      const known = agents[email];
      const group = {
        agents: { [hours]: 1 },
        teams: Object.keys(teams).filter((team) => teams[team]?.agents.includes(email)),
        skills: known?.skills ?? {},
        ...(known?.languages && { languages: known.languages }),
        capacity: Math.max(1, known?.capacity ?? capacity),
      };
      return [`agent-${index + 1}`, group];
    }),
  );
}
