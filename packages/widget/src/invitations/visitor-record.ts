/** What is known of a visitor's dealings with invitations and announcements, by their names. */
export interface VisitorRecord {
  readonly visits: number;
  /** When they were last on a page. */
  readonly seenAt: number;
  readonly shown: Readonly<Record<string, number>>;
  /** When they said no. */
  readonly dismissed: Readonly<Record<string, number>>;
}

/** Who comes back sooner has not been away. */
const VISIT_ENDS_AFTER_MS = 30 * 60_000;

export const newRecord: VisitorRecord = { visits: 0, seenAt: 0, shown: {}, dismissed: {} };

/** They are on a page now. */
export function withPage(record: VisitorRecord, now: number): VisitorRecord {
  const isVisit = record.visits === 0 || now - record.seenAt > VISIT_ENDS_AFTER_MS;
  return { ...record, visits: record.visits + (isVisit ? 1 : 0), seenAt: now };
}

export function withShown(record: VisitorRecord, id: string): VisitorRecord {
  return { ...record, shown: { ...record.shown, [id]: (record.shown[id] ?? 0) + 1 } };
}

export function withDismissed(record: VisitorRecord, id: string, now: number): VisitorRecord {
  return { ...record, dismissed: { ...record.dismissed, [id]: now } };
}

/** Reads what was kept; whatever does not look like it is nothing. */
export function parseRecord(text: string | null): VisitorRecord | null {
  try {
    const { visits, seenAt, shown, dismissed } = JSON.parse(text ?? 'null') as Record<string, unknown>;
    return {
      visits: typeof visits === 'number' ? visits : 0,
      seenAt: typeof seenAt === 'number' ? seenAt : 0,
      shown: numbersOf(shown),
      dismissed: numbersOf(dismissed),
    };
  } catch {
    return null;
  }
}

function numbersOf(given: unknown): Record<string, number> {
  const entries = Object.entries(given ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}
