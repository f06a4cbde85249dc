import type { SiteConfiguration } from '@deskbell/protocol';
import type { BusinessCalendar } from '../hours/business-calendar.ts';
import { primaryLanguage } from './primary-language.ts';
import type { AgentAbilities, OnCallShift } from './site-plan.ts';

/** As accounts keep addresses. */
export function emailOf(written: string): string {
  return written.trim().normalize('NFC').toLowerCase();
}

export function compileAbilities({ agents }: SiteConfiguration): ReadonlyMap<string, AgentAbilities> {
  return new Map(
    Object.entries(agents).map(([email, { skills, languages, capacity }]) => [
      emailOf(email),
      {
        skills: new Map(Object.entries(skills)),
        languages: languages === undefined ? null : byPrimaryLanguage(languages),
        capacity: capacity ?? null,
      },
    ]),
  );
}

/** Of `pt-BR` and `pt-PT` the better one counts for `pt`. */
function byPrimaryLanguage(languages: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const [tag, level] of Object.entries(languages)) {
    const language = primaryLanguage(tag);
    levels.set(language, Math.max(level, levels.get(language) ?? 0));
  }
  return levels;
}

export function compileRosters(
  { rosters }: SiteConfiguration,
  calendars: ReadonlyMap<string, BusinessCalendar>,
): ReadonlyMap<string, readonly OnCallShift[]> {
  return new Map(
    Object.entries(rosters).map(([id, shifts]) => [
      id,
      shifts.map(({ agent, calendar }) => ({
        email: emailOf(agent),
        calendar: calendars.get(calendar ?? '') ?? null,
      })),
    ]),
  );
}
