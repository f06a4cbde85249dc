import type { InboxFilter, InboxOptions, InboxOrder } from '@deskbell/sdk/agent';

/** What of a view somebody wants to see, as it is chosen and kept: times are told from today. */
export interface InboxChoice {
  readonly filter: Omit<InboxFilter, 'startedFrom' | 'startedBefore'>;
  readonly order?: InboxOrder | undefined;
  /** Only what began within so many days, today included. */
  readonly days?: number | undefined;
}

export const NO_CHOICE: InboxChoice = { filter: {} };

/** How many conditions there are. */
export function conditionCount({ filter, days }: InboxChoice): number {
  return Object.values(filter).filter((value) => value !== undefined).length + Number(days !== undefined);
}

/** As the SDK is asked for it; `now` says which day is today. */
export function optionsOf(choice: InboxChoice, now: number): InboxOptions {
  const { filter, order, days } = choice;
  if (conditionCount(choice) === 0) return order === undefined ? {} : { order };
  if (days === undefined) return { filter, order };
  const midnight = new Date(now);
  midnight.setHours(0, 0, 0, 0);
  midnight.setDate(midnight.getDate() - (days - 1));
  return { filter: { ...filter, startedFrom: midnight.getTime() }, order };
}
