import type { SiteConfigurationInput } from '@deskbell/protocol';

/** The shop's small sister: workshops at the wheel, and orders of cafés. */
export function atelierConfiguration(timeZone: string): SiteConfigurationInput {
  const day = [{ from: '09:00', to: '18:00' }];
  return {
    teams: { atelier: { name: 'Atelier', agents: ['hannah@fernway.example', 'oliver@fernway.example'] } },
    queues: {
      main: {
        name: 'Workshops',
        teams: ['atelier'],
        mode: 'assign',
        language: { relaxAfter: '30s' },
      },
    },
    slas: { usual: { firstResponse: '10m', resolution: '24h' } },
    sla: 'usual',
    calendars: {
      atelier: { timeZone, week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day } },
    },
    calendar: 'atelier',
    surveys: { satisfaction: { kind: 'csat' } },
    wrapUp: {
      reasons: {
        workshop: { name: 'Workshops' },
        trade: { name: 'Cafés and trade' },
        other: { name: 'Something else' },
      },
      rootCauses: { 'page-unclear': { name: 'The page does not say it' } },
    },
    widget: { look: { accent: '#7a4b2a' }, launcher: 'label' },
  };
}
