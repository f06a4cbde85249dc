import { defineElements, type ElementsOf } from '../app/define-elements.ts';
import { DeskbellBars } from './charts/bars.ts';
import { DeskbellHeatMap } from './charts/heat-map.ts';
import { DeskbellLines } from './charts/lines.ts';
import { DeskbellWays } from './charts/ways.ts';
import { DeskbellFigureCard } from './figure-card.ts';
import { DeskbellFigureList } from './figure-list.ts';
import { DeskbellFigureTile } from './figure-tile.ts';
import { DeskbellReportFilters } from './report-filters.ts';
import { DeskbellReports } from './reports.ts';

const elements = {
  'deskbell-reports': DeskbellReports,
  'deskbell-report-filters': DeskbellReportFilters,
  'deskbell-figure-card': DeskbellFigureCard,
  'deskbell-figure-list': DeskbellFigureList,
  'deskbell-figure-tile': DeskbellFigureTile,
  'deskbell-bars': DeskbellBars,
  'deskbell-lines': DeskbellLines,
  'deskbell-heat-map': DeskbellHeatMap,
  'deskbell-ways': DeskbellWays,
} as const;

declare global {
  interface HTMLElementTagNameMap extends ElementsOf<typeof elements> {}
}

defineElements(elements);
