import type { SiteConfiguration } from '@deskbell/protocol';
import { compileAbilities, emailOf } from '../compile-people.ts';
import type { AgentAbilities } from '../site-plan.ts';
import type { Keys, Report } from './problems.ts';

interface Need {
  readonly skill: string;
  readonly level: number;
}

/** Agents that do not exist, and queues that nobody can serve. */
export function checkPeople(site: SiteConfiguration, agentEmails: ReadonlySet<string>, report: Report): void {
  const known = new Set([...agentEmails].map(emailOf));
  const mustBeKnown = (email: string, keys: Keys): void => {
    if (known.has(emailOf(email))) return;
    report(
      keys,
      `nobody on this site has the e-mail address "${email}"; correct it, or add the person first with "deskbell user add"`,
    );
  };

  const seen = new Set<string>();
  for (const email of Object.keys(site.agents)) {
    mustBeKnown(email, ['agents', email]);
    if (seen.has(emailOf(email))) {
      report(['agents', email], `"${email}" is named twice, in capital and small letters; keep one of them`);
    }
    seen.add(emailOf(email));
  }
  for (const [id, { agents }] of Object.entries(site.teams)) {
    agents.forEach((email, index) => {
      mustBeKnown(email, ['teams', id, 'agents', index]);
    });
  }
  for (const [id, shifts] of Object.entries(site.rosters)) {
    shifts.forEach(({ agent }, index) => {
      mustBeKnown(agent, ['rosters', id, index, 'agent']);
    });
  }
  checkServed(site, known, report);
}

function checkServed(site: SiteConfiguration, known: ReadonlySet<string>, report: Report): void {
  const abilities = compileAbilities(site);
  for (const [id, queue] of Object.entries(site.queues)) {
    const members = membersOf(site, id);
    if (members?.length === 0) {
      report(
        ['queues', id, 'teams'],
        `nobody serves the queue "${id}", because its teams are empty; add agents to a team, or leave "teams" out so that everybody serves it`,
      );
    } else {
      const unmet = unmetNeed(members ?? known, queue.requires, site, abilities);
      if (unmet) report(['queues', id, 'requires'], cannotServe(unmet));
    }
  }
  site.tiers.forEach(({ name, queue }, index) => {
    if (membersOf(site, queue)?.length !== 0) return;
    report(
      ['tiers', index, 'queue'],
      `nobody serves the queue "${queue}" of the tier "${name}", so what is escalated would wait for ever; add agents to a team of the queue`,
    );
  });
  site.rules.forEach(({ queue = site.defaultQueue, requires }, index) => {
    const needs = [...(site.queues[queue]?.requires ?? []), ...(requires ?? [])];
    const members = membersOf(site, queue);
    if (requires === undefined || members?.length === 0) return;
    const unmet = unmetNeed(members ?? known, needs, site, abilities);
    if (unmet) report(['rules', index, 'requires'], cannotServe(unmet));
  });
}

/** `null`: everybody on the site. Teams that are not there are told elsewhere. */
function membersOf(site: SiteConfiguration, queueId: string): readonly string[] | null {
  const teams = site.queues[queueId]?.teams;
  if (teams === undefined || !teams.every((team) => Object.hasOwn(site.teams, team))) return null;
  return teams.flatMap((team) => site.teams[team]?.agents ?? []).map(emailOf);
}

/** What none of them can do; with nobody at all there is nothing to say yet: a site is configured before its people come. */
function unmetNeed(
  members: Iterable<string>,
  needs: readonly Need[],
  { skills }: SiteConfiguration,
  abilities: ReadonlyMap<string, AgentAbilities>,
): readonly Need[] | null {
  const all = [...members];
  if (all.length === 0 || needs.length === 0) return null;
  // Told elsewhere.
  if (!needs.every(({ skill }) => Object.hasOwn(skills, skill))) return null;
  const canServe = (email: string): boolean =>
    needs.every(({ skill, level }) => (abilities.get(email)?.skills.get(skill) ?? 0) >= level);
  return all.some(canServe) ? null : needs;
}

function cannotServe(needs: readonly Need[]): string {
  const what = needs.map(({ skill, level }) => `"${skill}" at level ${String(level)}`).join(' and ');
  return `no agent who serves the queue knows ${what}, so what waits there could never be assigned; give an agent the skill under "agents", ask for less, or move it to "prefers"`;
}
