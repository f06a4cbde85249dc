import type { SurveyKind } from './survey-answers.ts';
import { surveyText } from './survey-text.ts';

export interface Scale {
  /** Least to most. */
  readonly scores: readonly number[];
  /** Below this something went wrong, and the words are those for it. */
  readonly fairFrom: number;
  question(): string;
  /** What stands at both ends of numbers. */
  readonly ends?: readonly [low: () => string, high: () => string];
  /** What a score says. */
  say(score: number): string;
}

const from = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

const faces = [
  surveyText.surveyFace1,
  surveyText.surveyFace2,
  surveyText.surveyFace3,
  surveyText.surveyFace4,
  surveyText.surveyFace5,
] as const;

export const scales: Readonly<Record<SurveyKind, Scale>> = {
  csat: {
    scores: from(1, 5),
    fairFrom: 3,
    question: surveyText.surveyCsat,
    say: (score) => faces[score - 1]?.() ?? String(score),
  },
  nps: {
    scores: from(0, 10),
    fairFrom: 7,
    question: surveyText.surveyNps,
    ends: [surveyText.surveyNpsLow, surveyText.surveyNpsHigh],
    say: (score) => surveyText.surveyScore(String(score), '10'),
  },
  ces: {
    scores: from(1, 7),
    fairFrom: 4,
    question: surveyText.surveyCes,
    ends: [surveyText.surveyCesLow, surveyText.surveyCesHigh],
    say: (score) => surveyText.surveyScore(String(score), '7'),
  },
  solved: {
    // What is hoped for comes first.
    scores: [1, 0],
    fairFrom: 1,
    question: surveyText.surveySolved,
    say: (score) => (score > 0 ? surveyText.surveyYes() : surveyText.surveyNo()),
  },
};
