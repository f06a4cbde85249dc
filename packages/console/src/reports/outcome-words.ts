import { reportPageText as t } from '../localization/text/report-page-text.ts';

/** How matters end, in the order in which they are drawn. */
export const ENDS = ['answered', 'abandoned', 'selfService', 'leftEarly', 'contacted', 'other'] as const;
export type MatterEnd = (typeof ENDS)[number];

const END_WORDS: Readonly<Record<MatterEnd, () => string>> = {
  answered: t.reportEndAnswered,
  selfService: t.reportEndSelfService,
  contacted: t.reportEndContacted,
  abandoned: t.reportEndAbandoned,
  leftEarly: t.reportEndLeftEarly,
  other: t.reportEndOther,
};

const OUTCOME_WORDS: Readonly<Record<string, () => string>> = {
  solved: t.reportOutSolved,
  notSolved: t.reportOutNotSolved,
  handedOver: t.reportOutHandedOver,
  personRequested: t.reportOutPersonRequested,
  taken: t.reportOutTaken,
  left: t.reportOutLeft,
  failed: t.reportOutFailed,
  spam: t.reportOutSpam,
  complaint: t.reportComplaints,
  compliment: t.reportCompliments,
};

export function endWords(end: MatterEnd): string {
  return END_WORDS[end]();
}

/** How a bot, a flow or a matter ended; what a newer server says is shown as it is. */
export function outcomeWords(outcome: string): string {
  const end = ENDS.find((one) => one === outcome);
  return end === undefined ? (OUTCOME_WORDS[outcome]?.() ?? outcome) : endWords(end);
}
