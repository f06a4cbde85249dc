import { html, type TemplateResult } from 'lit';
import type { FigureName } from '../figures.ts';
import { NOTHING, numberWords, shareWords, timeWords } from '../figure-words.ts';
import type { Tile } from '../figure-tile.ts';
import type { FigureParams, ReportFigure } from '../report-params.ts';
import type { Ratio, Report, ReportView } from '../report-view.ts';

type Figures = Report['figures'];
type Distribution = Figures['wait'];

export function tiles(all: readonly Tile[]): TemplateResult {
  return html`<div class="tiles">
    ${all.map((tile) => html`<deskbell-figure-tile .tile=${tile}></deskbell-figure-tile>`)}
  </div>`;
}

export function countTile(
  { listHref, report }: ReportView,
  figure: FigureName & ReportFigure,
  of: (figures: Figures) => number,
): Tile {
  const { before, figures } = report;
  return {
    figure,
    text: numberWords(of(figures)),
    href: listHref(figure),
    ...compared(
      before,
      (then) => of(then),
      of(figures),
      (value) => numberWords(value),
    ),
  };
}

/** Of a distribution, the median: what the one in the middle had. */
export function timeTile(
  { listHref, report }: ReportView,
  figure: FigureName & ReportFigure,
  of: (figures: Figures) => Distribution,
): Tile {
  const { before, figures } = report;
  const now = of(figures);
  return {
    figure,
    text: timeWords(now?.medianMs),
    href: now === null ? null : listHref(figure),
    ...(now === null ? {} : { detail: `p90 ${timeWords(now.p90Ms)} · p95 ${timeWords(now.p95Ms)}` }),
    ...compared(before, (then) => of(then)?.medianMs ?? null, now?.medianMs ?? null, timeWords),
  };
}

export function shareTile(
  { listHref, report }: ReportView,
  figure: FigureName,
  of: (figures: Figures) => Ratio,
  list: ReportFigure,
  more: Partial<FigureParams> = { only: 'fits' },
): Tile {
  const { before, figures } = report;
  const now = of(figures);
  return {
    figure,
    text: shareWords(now.share),
    href: now.of === 0 ? null : listHref(list, more),
    ...(now.of === 0 ? {} : { detail: `${numberWords(now.count)} / ${numberWords(now.of)}` }),
    ...compared(before, (then) => of(then).share, now.share, shareWords),
  };
}

export function meanTile(
  { listHref, report }: ReportView,
  figure: FigureName & ReportFigure,
  of: (figures: Figures) => number | null,
  digits: number,
): Tile {
  const { before, figures } = report;
  const now = of(figures);
  const words = (value: number) => numberWords(value, digits);
  return {
    figure,
    text: now === null ? NOTHING : words(now),
    href: now === null ? null : listHref(figure),
    ...compared(before, of, now, words),
  };
}

function compared(
  before: Figures | null,
  of: (figures: Figures) => number | null,
  now: number | null,
  words: (value: number) => string,
): Pick<Tile, 'trend' | 'was'> {
  const then = before === null ? null : of(before);
  if (then === null) return { was: null, trend: null };
  const was = words(then);
  if (now === null) return { was, trend: null };
  return { was, trend: was === words(now) ? 'same' : now > then ? 'more' : 'less' };
}
