import type { SiteConfigurationInput } from '@deskbell/protocol';

type Week = NonNullable<SiteConfigurationInput['calendars']>[string]['week'];

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Where everybody in these journeys lives. */
const TIME_ZONE = 'Europe/Prague';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Nobody is there now, whatever the hour; tomorrow from nine they are. */
export function opensTomorrow(): SiteConfigurationInput {
  const tomorrow = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, weekday: 'short' })
    .format(Date.now() + DAY_MS)
    .toLowerCase();
  const day = WEEKDAYS.find((name) => name === tomorrow) ?? 'mon';
  return hours({ [day]: [{ from: '09:00', to: '17:00' }] });
}

/** Somebody is there at every hour of every day. */
export function opensAlways(): SiteConfigurationInput {
  return hours(Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])));
}

function hours(week: Week): SiteConfigurationInput {
  return { calendar: 'office', calendars: { office: { timeZone: TIME_ZONE, week } } };
}
