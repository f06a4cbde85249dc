import { durationMs } from '@deskbell/protocol/plain';

/** A duration as configurations write it, in milliseconds; `null` when it is left out. */
export function optionalMs(duration: string | undefined): number | null {
  return duration === undefined ? null : durationMs(duration);
}
