import type { ReportAnswer, ReportStep } from '@deskbell/protocol';
import type { FigureName, TimeName } from '../figure-name.ts';
import { MetricTotals, type MetricsPeriod } from '../metric-totals.ts';
import type { Observation } from '../observation.ts';
import { surveyFigures } from '../survey-figures.ts';
import { Spread } from './spread.ts';
import { WeekHours } from './week-hours.ts';

type SpreadName = keyof ReportAnswer['spreads'];

/** What counts, part by part of the period: made from the same observations as the figures, so they cannot differ. */
export class ReportSeries {
  readonly #steps: readonly MetricTotals[];
  readonly #weekHours: WeekHours;
  readonly #week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  readonly #spreads: Record<SpreadName, Spread> = {
    wait: new Spread(),
    firstResponse: new Spread(),
    nextResponse: new Spread(),
    resolutionTime: new Spread(),
  };

  constructor(steps: readonly MetricsPeriod[], timeZone: string) {
    this.#steps = steps.map((step) => new MetricTotals(step));
    this.#weekHours = new WeekHours(timeZone);
  }

  see({ name, at, scope, ms, fits, what }: Observation): void {
    if (name === 'conversations') {
      const { hour, weekday } = this.#weekHours.of(at);
      const day = this.#week[weekday - 1];
      if (day) day[hour] = (day[hour] ?? 0) + 1;
    }
    if (ms !== undefined && isSpread(name)) this.#spreads[name].add(ms);
    const step = this.#stepAt(at);
    if (!step) return;
    if (name === 'conversations') step.addConversation(at, scope);
    else if (STEP_TIMES.has(name) && ms !== undefined) step.addTime(name as TimeName, at, ms, scope);
    else if (isStepShare(name)) step.addCase(name, at, fits === true, scope);
    else if ((name === 'end' || name === 'csat' || name === 'nps' || name === 'ces') && what !== undefined)
      step.addCount(name, what, at, scope);
  }

  steps(): ReportStep[] {
    return this.#steps.map((totals) => {
      const { ces, csat, nps } = surveyFigures(totals);
      return {
        from: totals.period.from,
        to: totals.period.to,
        conversations: totals.conversations,
        ends: [...totals.countsOf('end')],
        wait: totals.distributionOf('wait'),
        firstResponse: totals.distributionOf('firstResponse'),
        slaAttainment: {
          firstResponse: totals.ratioOf('firstResponseKept'),
          nextResponse: totals.ratioOf('nextResponseKept'),
          resolution: totals.ratioOf('resolutionKept'),
        },
        abandonment: totals.ratioOf('abandonment'),
        csat: csat.satisfied,
        nps: nps.score,
        ces: ces.mean,
      };
    });
  }

  week(): number[][] {
    return this.#week;
  }

  spreads(): ReportAnswer['spreads'] {
    const { firstResponse, nextResponse, resolutionTime, wait } = this.#spreads;
    return {
      wait: wait.lines(),
      firstResponse: firstResponse.lines(),
      nextResponse: nextResponse.lines(),
      resolutionTime: resolutionTime.lines(),
    };
  }

  /** The last one that begins at or before. */
  #stepAt(at: number): MetricTotals | undefined {
    let low = 0;
    let high = this.#steps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#steps[middle]?.period.from ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
      else high = middle;
    }
    return this.#steps[low - 1];
  }
}

const STEP_TIMES: ReadonlySet<FigureName> = new Set(['wait', 'firstResponse']);
type StepShare = 'abandonment' | 'firstResponseKept' | 'nextResponseKept' | 'resolutionKept';

function isStepShare(name: FigureName): name is StepShare {
  return (
    name === 'abandonment' ||
    name === 'firstResponseKept' ||
    name === 'nextResponseKept' ||
    name === 'resolutionKept'
  );
}

function isSpread(name: FigureName): name is SpreadName {
  return name === 'wait' || name === 'firstResponse' || name === 'nextResponse' || name === 'resolutionTime';
}
