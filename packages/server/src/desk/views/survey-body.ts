import type { EntryBody } from '@deskbell/protocol';

type SurveyBody = Extract<EntryBody, { type: 'surveyAsked' | 'score' | 'feedback' }>;

/** What was asked of the visitor, and what they said to it: theirs to see, field by field. */
export function surveyBody(body: SurveyBody): SurveyBody {
  switch (body.type) {
    case 'surveyAsked': {
      const { comment, kind, question, survey } = body;
      return { type: 'surveyAsked', survey, kind, comment, ...(question === undefined ? {} : { question }) };
    }
    case 'score': {
      const { comment, kind, score, survey } = body;
      return {
        type: 'score',
        score,
        ...(survey === undefined ? {} : { survey }),
        ...(kind === undefined ? {} : { kind }),
        ...(comment === undefined ? {} : { comment }),
      };
    }
    case 'feedback':
      return { type: 'feedback', kind: body.kind, text: body.text };
  }
}
