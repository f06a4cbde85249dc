import type { MetricsAnswer, Ratio, SurveyKind } from '@deskbell/protocol';
import type { MetricTotals } from './metric-totals.ts';

type Scores = readonly { readonly score: number; readonly count: number }[];

/** What people said when they were asked. */
export function surveyFigures(totals: MetricTotals): MetricsAnswer['surveys'] {
  const of = (kind: SurveyKind) => ({
    answered: totals.ratioOf(`${kind}Answered`),
    scores: totals.scoresOf(kind),
  });
  const csat = of('csat');
  const nps = of('nps');
  const ces = of('ces');
  const solved = of('solved');
  const promoters = countOf(nps.scores, (score) => score >= 9);
  const detractors = countOf(nps.scores, (score) => score <= 6);
  const judged = countOf(nps.scores);
  return {
    csat: {
      answered: csat.answered,
      satisfied: shareOf(csat.scores, (score) => score >= 4),
      mean: meanOf(csat.scores),
    },
    nps: {
      answered: nps.answered,
      score: judged === 0 ? null : (100 * (promoters - detractors)) / judged,
      promoters,
      passives: judged - promoters - detractors,
      detractors,
    },
    ces: { answered: ces.answered, mean: meanOf(ces.scores) },
    solved: { answered: solved.answered, solved: shareOf(solved.scores, (score) => score === 1) },
  };
}

function countOf(scores: Scores, fits: (score: number) => boolean = () => true): number {
  return scores.reduce((sum, { count, score }) => sum + (fits(score) ? count : 0), 0);
}

function shareOf(scores: Scores, fits: (score: number) => boolean): Ratio {
  const of = countOf(scores);
  const count = countOf(scores, fits);
  return { count, of, share: of === 0 ? null : count / of };
}

function meanOf(scores: Scores): number | null {
  const of = countOf(scores);
  return of === 0 ? null : scores.reduce((sum, { count, score }) => sum + count * score, 0) / of;
}
