import type { Distribution, MetricsAnswer, Ratio } from '@deskbell/protocol';

/** Figures of a digest, as docs/METRICS.md names them. */
export const FIGURES = [
  'conversations',
  'wait',
  'firstResponse',
  'resolutionTime',
  'abandonment',
  'slaAttainment.firstResponse',
  'firstContactResolution',
  'reopenRate',
  'surveys.csat',
  'feedback.complaints',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** `null`: there was nothing to count. */
export type Figures = Readonly<Record<FigureName, string | null>>;

/** What a digest says of a day: numbers, shares and medians, in words of no language. */
export function digestFigures(metrics: MetricsAnswer): Figures {
  return {
    conversations: String(metrics.conversations),
    wait: median(metrics.wait),
    firstResponse: median(metrics.firstResponse),
    resolutionTime: median(metrics.resolutionTime),
    abandonment: share(metrics.abandonment),
    'slaAttainment.firstResponse': share(metrics.slaAttainment.firstResponse),
    firstContactResolution: share(metrics.firstContactResolution),
    reopenRate: share(metrics.reopenRate),
    'surveys.csat': share(metrics.surveys.csat.satisfied),
    'feedback.complaints': String(metrics.feedback.complaints),
  };
}

function share({ count, of, share: part }: Ratio): string | null {
  return part === null ? null : `${String(Math.round(part * 100))} % (${String(count)}/${String(of)})`;
}

/** As `h:mm:ss`. */
function median(times: Distribution): string | null {
  if (!times) return null;
  const seconds = Math.round(times.medianMs / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
