import { html, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import { FIGURES } from '../figures.ts';
import { numberWords, percentOf, shareWords } from '../figure-words.ts';
import type { ReportView } from '../report-view.ts';
import { countsCard } from './counts-card.ts';
import { meanTile, shareTile, tiles } from './tiles.ts';
import { timeSeries } from './time-series.ts';

/** What people said: scores over time, how they are spread, and the words that came with them. */
export function feedbackSection(view: ReportView): TemplateResult {
  const { listHref, report } = view;
  const { feedback } = report.figures;
  const comments = [
    { name: FIGURES['surveys.csat'].name(), href: listHref('surveys.csat', { commented: true }) },
    { name: FIGURES['surveys.nps'].name(), href: listHref('surveys.nps', { commented: true }) },
    { name: FIGURES['surveys.ces'].name(), href: listHref('surveys.ces', { commented: true }) },
    { name: reportPageText.reportComplaints(), href: listHref('feedback', { what: 'complaint' }) },
    { name: reportPageText.reportCompliments(), href: listHref('feedback', { what: 'compliment' }) },
  ];
  return html`${tiles([
      shareTile(view, 'surveys.csat', ({ surveys }) => surveys.csat.satisfied, 'surveys.csat', { over: 3 }),
      meanTile(view, 'surveys.nps', ({ surveys }) => surveys.nps.score, 0),
      meanTile(view, 'surveys.ces', ({ surveys }) => surveys.ces.mean, 1),
      shareTile(view, 'surveys.solved', ({ surveys }) => surveys.solved.solved, 'surveys.solved', {
        over: 0,
      }),
      {
        figure: 'feedback.complaints',
        text: `${numberWords(feedback.complaints)} / ${numberWords(feedback.compliments)}`,
        href: listHref('feedback'),
        was: null,
        trend: null,
        detail: `${reportPageText.reportComplaints()} / ${reportPageText.reportCompliments()}`,
      },
    ])}
    <section class="comments" aria-label=${reportPageText.reportComments()}>
      <h2>${reportPageText.reportComments()}</h2>
      <ul>
        ${comments.map(({ href, name }) => html`<li><wa-button size="s" appearance="outlined" href=${href}>${name}</wa-button></li>`)}
      </ul>
    </section>
    ${timeSeries(view, {
      heading: reportPageText.reportScoresOverTime(),
      figure: 'surveys.csat',
      file: 'csat-over-time',
      most: 1,
      axis: shareWords,
      ticks: [0, 0.25, 0.5, 0.75, 1],
      series: [
        {
          name: FIGURES['surveys.csat'].name(),
          index: 0,
          of: ({ csat }) => csat.share,
          words: shareWords,
          exported: percentOf,
          unit: '%',
          list: 'surveys.csat',
        },
      ],
    })}
    <div class="pair">${scoresCard(view, 'csat', 1, 5)} ${scoresCard(view, 'nps', 0, 10)}</div>
    ${scoresCard(view, 'ces', 1, 7)}`;
}

function scoresCard(
  { listHref, report }: ReportView,
  kind: 'csat' | 'nps' | 'ces',
  least: number,
  most: number,
): TemplateResult {
  const figure = `surveys.${kind}` as const;
  return countsCard({
    heading: `${reportPageText.reportScores()}: ${FIGURES[figure].name()}`,
    figure,
    file: `scores-${kind}`,
    what: reportPageText.reportScore(),
    ordered: true,
    counts: Array.from({ length: most - least + 1 }, (_none, index) => {
      const score = String(least + index);
      return {
        name: score,
        value: least + index,
        count: report.scores[kind].find(({ name }) => name === score)?.count ?? 0,
        href: listHref(figure, { what: score }),
      };
    }),
  });
}
