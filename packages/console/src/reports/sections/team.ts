import { html, type TemplateResult } from 'lit';
import { reportPageText } from '../../localization/text/report-page-text.ts';
import { FIGURES, type FigureName } from '../figures.ts';
import { NOTHING, numberWords, percentOf, secondsOf, shareWords, timeWords } from '../figure-words.ts';
import type { ReportFigure } from '../report-params.ts';
import type { Report, ReportView } from '../report-view.ts';

type Agent = Report['figures']['agents'][number];

/** Above this over days there is no room to breathe: see the definition. */
const HIGH_OCCUPANCY = 0.85;

/** How loaded the team is: in order of names, to see who needs relief, and not who is better. */
export function teamSection(view: ReportView): TemplateResult {
  const { agents } = view.report.figures;
  const column = (figure: FigureName, unit?: string) => ({
    label: FIGURES[figure].name(),
    figure,
    isNumber: true,
    ...(unit === undefined ? {} : { unit }),
  });
  const counted = (agent: Agent, figure: ReportFigure, count: number) => ({
    text: numberWords(count),
    value: count,
    href: count > 0 ? view.listHref(figure, { what: agent.id }) : null,
  });
  return html`<deskbell-figure-card
    .heading=${reportPageText.reportTeamLoad()}
    .note=${reportPageText.reportTeamHint()}
    .figure=${'agents.occupancy'}
    .file=${'team'}
    .empty=${agents.length === 0 ? reportPageText.reportNobody() : ''}
    .table=${{
      columns: [
        { label: reportPageText.reportName() },
        column('agents.occupancy', '%'),
        column('agents.concurrency'),
        column('agents.conversations'),
        column('agents.handleTime', reportPageText.reportSeconds()),
        column('agents.offers'),
        column('agents.missed'),
        column('agents.declined'),
      ],
      rows: agents.map((agent) => [
        { text: agent.name, value: agent.name },
        { text: occupancyWords(agent.occupancy), value: percentOf(agent.occupancy) },
        {
          text: agent.concurrency === null ? NOTHING : numberWords(agent.concurrency, 1),
          value: agent.concurrency === null ? null : Math.round(agent.concurrency * 10) / 10,
        },
        counted(agent, 'agents.conversations', agent.conversations),
        {
          text: timeWords(agent.handleTime?.medianMs),
          value: secondsOf(agent.handleTime?.medianMs),
          href: agent.handleTime === null ? null : view.listHref('agents.handleTime', { what: agent.id }),
        },
        counted(agent, 'agents.offers', agent.offers),
        counted(agent, 'agents.missed', agent.missed),
        counted(agent, 'agents.declined', agent.declined),
      ]),
    }}
  ></deskbell-figure-card>`;
}

function occupancyWords(occupancy: number | null): string {
  const words = shareWords(occupancy);
  return occupancy !== null && occupancy > HIGH_OCCUPANCY
    ? `${words} (${reportPageText.reportHighLoad()})`
    : words;
}
