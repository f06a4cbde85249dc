import type { CallAnswer } from '@deskbell/sdk/admin';
import type { FigureParams, ReportFigure, ReportParams } from './report-params.ts';
import type { SiteNames } from './site-names.ts';

export type Report = CallAnswer<'GET /v1/sites/:siteId/report'>;
export type ReportStep = Report['steps'][number];
export type Ratio = Report['figures']['abandonment'];
export type ArticleFigures = CallAnswer<'GET /v1/sites/:siteId/article-figures'>['items'];

/** What every part of a report is drawn from. */
export interface ReportView {
  readonly siteId: string;
  readonly report: Report;
  readonly params: ReportParams;
  readonly names: SiteNames;
  /** What people wrote with scores: the newest. */
  readonly articles: ArticleFigures;
  /** The address of the list behind a figure: of the whole period, or of a part of it. */
  readonly listHref: (figure: ReportFigure, more?: Partial<FigureParams>) => string;
}
