import type { TemplateResult } from 'lit';
import { reportPageText } from '../localization/text/report-page-text.ts';
import type { ReportSection } from './report-params.ts';
import type { ReportView } from './report-view.ts';
import { answersSection } from './sections/answers.ts';
import { causesSection } from './sections/causes.ts';
import { feedbackSection } from './sections/feedback.ts';
import { teamSection } from './sections/team.ts';
import { volumeSection } from './sections/volume.ts';
import { waysSection } from './sections/ways.ts';

interface SectionPart {
  readonly words: () => string;
  readonly render: (view: ReportView) => TemplateResult;
}

/** The parts of a report. */
export const SECTION_PARTS: Readonly<Record<ReportSection, SectionPart>> = {
  volume: { words: reportPageText.reportVolume, render: volumeSection },
  answers: { words: reportPageText.reportAnswers, render: answersSection },
  feedback: { words: reportPageText.reportFeedback, render: feedbackSection },
  causes: { words: reportPageText.reportCauses, render: causesSection },
  ways: { words: reportPageText.reportWays, render: waysSection },
  team: { words: reportPageText.reportTeam, render: teamSection },
};
