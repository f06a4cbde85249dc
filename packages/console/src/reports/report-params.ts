import type { CallInput } from '@deskbell/sdk/admin';

type ReportCall = CallInput<'GET /v1/sites/:siteId/report'>;
type ListCall = CallInput<'GET /v1/sites/:siteId/report/conversations'>;

export const SECTIONS = ['volume', 'answers', 'feedback', 'causes', 'ways', 'team'] as const;
export type ReportSection = (typeof SECTIONS)[number];
export type ReportFigure = ListCall['figure'];
export const CHANNELS = ['chat', 'callback', 'email'] as const satisfies readonly ReportCall['channel'][];
export type ReportChannel = (typeof CHANNELS)[number];

/** Of which days and of what a report is: all of it stands in the address, so that a report can be sent as a link. */
export interface ReportParams {
  readonly section: ReportSection;
  /** The last so many; `null`: from one day to another. */
  readonly days: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly queue: string | null;
  readonly language: string | null;
  readonly channel: ReportChannel | null;
  readonly agent: string | null;
  /** The list behind a figure; `null`: the report itself. */
  readonly list: FigureParams | null;
}

/** Which of the things behind a figure are listed. */
export interface FigureParams {
  readonly figure: ReportFigure;
  /** In milliseconds since 1970: a part of the report's period, or all of it. */
  readonly from: number;
  readonly to: number;
  readonly only?: 'fits' | 'others' | undefined;
  readonly what?: string | undefined;
  readonly over?: number | undefined;
  readonly most?: number | undefined;
  readonly weekday?: number | undefined;
  readonly hour?: number | undefined;
  readonly commented?: boolean | undefined;
}

const DEFAULT_DAYS = 28;

/** Reads what follows `#/shop/reports/`: `answers/days:7/queue:main/figure:wait/span:1-2`. What makes no sense is left out. */
export function parseParams(path: readonly string[]): ReportParams {
  const given = new Map(
    path.flatMap((segment) => {
      const [, name, value] = /^(\w+):(.*)$/.exec(segment) ?? [];
      return name !== undefined && value !== undefined ? [[name, unescapeValue(value)] as const] : [];
    }),
  );
  const days = numberOf(given.get('days'));
  const [from, to] = [dayIn(given.get('from')), dayIn(given.get('to'))];
  const own = from !== null && to !== null;
  return {
    section: SECTIONS.find((section) => section === path[0]) ?? 'volume',
    days: own ? null : (days ?? DEFAULT_DAYS),
    from: own ? from : null,
    to: own ? to : null,
    queue: given.get('queue') ?? null,
    language: given.get('language') ?? null,
    channel: CHANNELS.find((channel) => channel === given.get('channel')) ?? null,
    agent: given.get('agent') ?? null,
    list: parseFigure(given),
  };
}

/** The path of an address; what is usual is left out. */
export function paramsPath(params: ReportParams): readonly string[] {
  const { agent, channel, days, from, language, list, queue, section, to } = params;
  const own = days === null;
  return [
    section,
    ...segments({
      days: own || days === DEFAULT_DAYS ? undefined : days,
      from: own ? from : undefined,
      to: own ? to : undefined,
      queue,
      language,
      channel,
      agent,
    }),
    ...(list === null ? [] : segments(figureSegments(list))),
  ];
}

/** What the server is asked for: everything but which part of it is shown. */
export function reportQuery({
  agent,
  channel,
  days,
  from,
  language,
  queue,
  to,
}: ReportParams): Omit<ReportCall, 'siteId'> {
  return {
    ...(days === null ? { from: from ?? '', to: to ?? '' } : { days }),
    ...filterQuery({ agent, channel, language, queue }),
  };
}

export function listQuery(
  { agent, channel, language, queue }: ReportParams,
  list: FigureParams,
): Omit<ListCall, 'siteId'> {
  const { commented, figure, from, hour, most, only, over, to, weekday, what } = list;
  return {
    figure,
    from,
    to,
    ...defined({
      only,
      what,
      over,
      most,
      weekday,
      hour,
      commented: commented ? ('yes' as const) : undefined,
    }),
    ...filterQuery({ agent, channel, language, queue }),
  };
}

function filterQuery({
  agent,
  channel,
  language,
  queue,
}: Pick<ReportParams, 'agent' | 'channel' | 'language' | 'queue'>) {
  return defined({
    queue: queue ?? undefined,
    language: language ?? undefined,
    channel: channel ?? undefined,
    agent: agent ?? undefined,
  });
}

function figureSegments({
  commented,
  figure,
  from,
  only,
  to,
  ...rest
}: FigureParams): Record<string, Segment> {
  return { figure, span: `${from}-${to}`, only, ...rest, commented: commented ? 'yes' : undefined };
}

type Segment = string | number | null | undefined;

function segments(values: Readonly<Record<string, Segment>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}:${escapeValue(String(value))}`],
  );
}

function parseFigure(given: ReadonlyMap<string, string>): FigureParams | null {
  const figure = given.get('figure');
  const [, from, to] = /^(\d+)-(\d+)$/.exec(given.get('span') ?? '') ?? [];
  if (figure === undefined || from === undefined || to === undefined) return null;
  const only = given.get('only');
  return {
    // The server knows which there are, and says so when this is none.
    figure: figure as ReportFigure,
    from: Number(from),
    to: Number(to),
    only: only === 'fits' || only === 'others' ? only : undefined,
    what: given.get('what'),
    over: numberOf(given.get('over')) ?? undefined,
    most: numberOf(given.get('most')) ?? undefined,
    weekday: numberOf(given.get('weekday')) ?? undefined,
    hour: numberOf(given.get('hour')) ?? undefined,
    commented: given.get('commented') === 'yes' ? true : undefined,
  };
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function numberOf(value: string | undefined): number | null {
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : null;
}

function dayIn(value: string | undefined): string | null {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

/** Addresses take letters, digits and a few signs: whatever else a value has stands there as `~` and its number. */
function escapeValue(value: string): string {
  return value.replaceAll(/[^A-Za-z0-9_.:-]/gu, (sign) => `~${(sign.codePointAt(0) ?? 0).toString(16)}.`);
}

function unescapeValue(value: string): string {
  return value.replaceAll(/~([0-9a-f]{1,6})\./g, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
