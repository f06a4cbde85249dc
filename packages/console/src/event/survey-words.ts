import { consoleText } from '../localization/console-text.ts';
import type { BodyOf, EventDetail, EventWords } from './bodies.ts';

type SurveyBody = BodyOf<'surveyAsked' | 'score' | 'feedback' | 'wrapUp'>;

/** What was asked, answered and noted when a matter was over. */
export function surveyWords(body: SurveyBody): EventWords {
  switch (body.type) {
    case 'surveyAsked':
      return {
        words: body.kind === 'solved' ? consoleText.surveyAskedSolved() : consoleText.surveyAsked(),
        more: detailsOf(body.question),
      };
    case 'score':
      return { words: scoreWords(body), more: detailsOf(body.comment) };
    case 'feedback': {
      const words = body.kind === 'complaint' ? consoleText.complaintMade() : consoleText.complimentMade();
      return { words, more: detailsOf(body.text) };
    }
    case 'wrapUp': {
      const { note, outcome, reason, rootCause } = body;
      return { words: consoleText.wrappedUp(OUTCOMES[outcome]()), more: detailsOf(reason, rootCause, note) };
    }
  }
}

function detailsOf(...texts: readonly (string | undefined)[]): readonly EventDetail[] {
  return texts.flatMap((text) => (text === undefined ? [] : [{ label: null, text }]));
}

function scoreWords({ kind, score }: BodyOf<'score'>): string {
  if (kind !== 'solved') return consoleText.scoreGiven(String(score));
  return score > 0 ? consoleText.solvedYes() : consoleText.solvedNo();
}

const OUTCOMES = {
  solved: consoleText.outcomeSolved,
  notSolved: consoleText.outcomeNotSolved,
  handedOver: consoleText.outcomeHandedOver,
  spam: consoleText.outcomeSpam,
} as const;
