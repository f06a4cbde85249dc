import { measureAbandonment } from './definitions/abandonment.ts';
import { measureAgentConversations } from './definitions/agent-conversations.ts';
import { measureAgentOffers } from './definitions/agent-offers.ts';
import { measureBots } from './definitions/bots.ts';
import { measureEnds } from './definitions/ends.ts';
import { measureEscalations } from './definitions/escalations.ts';
import { measureFeedback } from './definitions/feedback.ts';
import { measureFlow } from './definitions/flows.ts';
import { measureHandleTime } from './definitions/handle-time.ts';
import { measureReopening } from './definitions/reopen-rate.ts';
import { measureResolutionTime } from './definitions/resolution-time.ts';
import { measureResponse } from './definitions/response.ts';
import { measureSla } from './definitions/sla-attainment.ts';
import { measureTransfer } from './definitions/transfer-rate.ts';
import { measureWait } from './definitions/wait.ts';
import { measureJudgement } from './settle-judgement.ts';
import type { Measure } from './step.ts';

/** Everything that is counted from entry to entry. */
export const MEASURES: readonly Measure[] = [
  measureWait,
  measureResponse,
  measureHandleTime,
  measureAbandonment,
  measureSla,
  measureTransfer,
  measureReopening,
  measureResolutionTime,
  measureAgentConversations,
  measureAgentOffers,
  measureBots,
  measureEnds,
  measureEscalations,
  measureFeedback,
  measureFlow,
  measureJudgement,
];
