import { durationMs } from '@deskbell/protocol';
import type { StaffingTarget } from '@deskbell/simulator';
import { ConfigError } from '../../config/config-error.ts';

/** `90% in 30s` as a share and a time. */
export function readTarget(text: string): StaffingTarget {
  const [, percent = '', span = ''] = /^\s*(\d+(?:\.\d+)?)\s*%\s+in\s+(\S+)\s*$/.exec(text) ?? [];
  const share = Number(percent) / 100;
  if (share > 0 && share < 1) return { share, withinMs: readSpan('--staff-for', span) };
  throw new ConfigError([`--staff-for: must be a share below 100 % and a time, such as "90% in 30s"`]);
}

export function readSpan(option: string, text: string): number {
  const ms = durationMs(text);
  if (ms >= 0) return ms;
  throw new ConfigError([`${option}: must have a time span such as "30s" or "2m"`]);
}
