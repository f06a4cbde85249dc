import { formatShare, type StaffingFound } from '@deskbell/simulator';
import { stringify } from 'yaml';
import { table } from '../table.ts';

/** The staffing that was found, for people: the hours, and the file to put in place. */
export function foundText({ staffing, hours, searchDays, proofDays }: StaffingFound, wanted: string): string {
  const rows = hours.map(({ hour, agents, share }) => [
    `${twoDigits(hour)}-${twoDigits(hour + 1)}`,
    String(agents),
    formatShare(share),
  ]);
  const total = hours.reduce((sum, { agents }) => sum + agents, 0);
  return [
    `Smallest staffing for ${wanted} in every hour`,
    `(searched over ${searchDays} simulated days, proved on ${proofDays} others)`,
    '',
    table([['HOUR', 'AGENTS', 'IN TIME'], ...rows]),
    '',
    `${total} hours of work a day. As a staffing file:`,
    '',
    stringify(staffing).trimEnd(),
  ].join('\n');
}

export function foundJson(found: StaffingFound): string {
  return JSON.stringify(found, null, 2);
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}
