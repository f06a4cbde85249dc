import type { SurveyKind } from '@deskbell/protocol';

export type TimeName =
  | 'wait'
  | 'waitInHours'
  | 'firstResponse'
  | 'firstResponseInHours'
  | 'nextResponse'
  | 'nextResponseInHours'
  | 'handleTime'
  | 'resolutionTime'
  | 'resolutionTimeInHours'
  | 'abandonTime';

export type RatioName =
  | 'abandonment'
  | 'shortAbandonment'
  | 'firstResponseKept'
  | 'nextResponseKept'
  | 'resolutionKept'
  | 'transferRate'
  | 'reopenRate'
  | 'firstContactResolution'
  | `${SurveyKind}Answered`;

/** What is counted by what it says: scores by their kind, choices by theirs. */
export type CountName =
  | 'botOutcome'
  | 'end'
  | 'escalation'
  | 'feedback'
  | 'flow'
  | 'flowOutcome'
  | `flow ${string}`
  | 'outcome'
  | 'reason'
  | 'rootCause'
  | SurveyKind;

/** How often something happened to an agent. */
export type AgentCountName = 'agents.conversations' | 'agents.offers' | 'agents.missed' | 'agents.declined';

export type FigureName =
  'conversations' | TimeName | RatioName | CountName | AgentCountName | 'agents.handleTime';
