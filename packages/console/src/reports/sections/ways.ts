import { html, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import type { Way } from '../charts/ways.ts';
import { numberWords, percentOf, shareWords } from '../figure-words.ts';
import { outcomeWords } from '../outcome-words.ts';
import type { ReportView } from '../report-view.ts';
import { countsCard } from './counts-card.ts';
import { shareTile, tiles } from './tiles.ts';

/** How conversations went up, and what people solved by themselves. */
export function waysSection(view: ReportView): TemplateResult {
  const { figures } = view.report;
  return html`${tiles([
      shareTile(view, 'flows.success', ({ flows }) => flows.success, 'flows.outcomes', { what: 'solved' }),
      shareTile(view, 'bots.success', ({ bots }) => bots.success, 'bots.outcomes', { what: 'solved' }),
      shareTile(view, 'transferRate', ({ transferRate }) => transferRate, 'transferRate'),
    ])}
    ${pathsCard(view)}
    <div class="pair">
      ${countsCard({
        heading: reportPageText.reportFigFlowOutcomes(),
        figure: 'flows.success',
        file: 'flow-outcomes',
        what: reportPageText.reportOutcome(),
        counts: figures.flows.outcomes.map(({ count, name }) => ({
          name: outcomeWords(name),
          count,
          href: view.listHref('flows.outcomes', { what: name }),
        })),
      })}
      ${countsCard({
        heading: reportPageText.reportFigBotOutcomes(),
        figure: 'bots.success',
        file: 'bot-outcomes',
        what: reportPageText.reportOutcome(),
        counts: figures.bots.outcomes.map(({ count, name }) => ({
          name: outcomeWords(name),
          count,
          href: view.listHref('bots.outcomes', { what: name }),
        })),
      })}
    </div>
    ${flowsCard(view)} ${articlesCard(view)}`;
}

function pathsCard({ listHref, names, report }: ReportView): TemplateResult {
  const { escalations } = report.figures;
  const heading = reportPageText.reportPaths();
  const tier = (level: number) => names.tier(level) ?? reportPageText.reportTier(String(level));
  const ways = escalations.map(({ by, count, from, to }) => {
    const byWords = by === 'agent' ? reportPageText.reportByAgent() : reportPageText.reportByPolicy();
    const way = reportPageText.reportWay(String(from), String(to));
    return {
      by: byWords,
      way,
      mark: {
        from,
        to,
        value: count,
        series: by === 'agent' ? 1 : 0,
        label: reportPageText.reportMarkOf(way, byWords, numberWords(count)),
        href: listHref('escalations', { what: `${from}>${to}:${by}` }),
      } satisfies Way,
    };
  });
  return html`<deskbell-figure-card
    .heading=${heading}
    .figure=${'escalations'}
    .file=${'escalations'}
    .empty=${ways.length === 0 ? reportPageText.reportNoPaths() : ''}
    .table=${{
      columns: [
        { label: heading },
        { label: reportPageText.reportBy() },
        { label: reportPageText.reportCount(), isNumber: true },
      ],
      rows: ways.map(({ by, mark, way }) => [
        { text: way, value: way },
        { text: by, value: by },
        { text: numberWords(mark.value), value: mark.value, href: mark.href },
      ]),
    }}
    .chart=${html`<deskbell-ways
      .label=${heading}
      .ways=${ways.map(({ mark }) => mark)}
      .nameOf=${tier}
      .series=${[
        { name: reportPageText.reportByPolicy(), index: 0 },
        { name: reportPageText.reportByAgent(), index: 1 },
      ]}
    ></deskbell-ways>`}
  ></deskbell-figure-card>`;
}

function flowsCard({ listHref, report }: ReportView): TemplateResult {
  return html`<deskbell-figure-card
    .heading=${reportPageText.reportFlows()}
    .figure=${'flows.success'}
    .file=${'flows'}
    .empty=${report.figures.flows.byFlow.length === 0 ? reportPageText.reportNoSelfService() : ''}
    .table=${{
      columns: [
        { label: reportPageText.reportFlow() },
        { label: reportPageText.reportCount(), isNumber: true },
        { label: reportPageText.reportOutSolved(), unit: '%', isNumber: true },
      ],
      rows: report.figures.flows.byFlow.map(({ flowId, success }) => [
        { text: flowId, value: flowId },
        {
          text: numberWords(success.of),
          value: success.of,
          href: listHref('flows.byFlow', { what: flowId }),
        },
        { text: shareWords(success.share), value: percentOf(success.share) },
      ]),
    }}
  ></deskbell-figure-card>`;
}

function articlesCard({ articles }: ReportView): TemplateResult {
  if (articles.length === 0) return html``;
  const sum = (of: (one: (typeof articles)[number]) => number) =>
    articles.reduce((all, one) => all + of(one), 0);
  const line = (name: string, value: number) => [
    { text: name, value: name },
    { text: numberWords(value), value },
  ];
  return html`<deskbell-figure-card
    .heading=${reportPageText.reportArticles()}
    .note=${reportPageText.reportArticlesHint()}
    .figure=${null}
    .file=${'articles'}
    .table=${{
      columns: [
        { label: reportPageText.reportArticles() },
        { label: reportPageText.reportCount(), isNumber: true },
      ],
      rows: [
        line(
          reportPageText.reportViews(),
          sum(({ views }) => views),
        ),
        line(
          reportPageText.reportHelped(),
          sum(({ helped }) => helped),
        ),
        line(
          reportPageText.reportNotHelped(),
          sum(({ notHelped }) => notHelped),
        ),
      ],
    }}
  ></deskbell-figure-card>`;
}
