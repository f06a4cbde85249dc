import { abandonTime, abandonment, shortAbandonment } from './definitions/abandonment.ts';
import { agentConversations } from './definitions/agent-conversations.ts';
import { agentConcurrency, agentOccupancy } from './definitions/agent-load.ts';
import { agentDeclined, agentMissed, agentOffers } from './definitions/agent-offers.ts';
import { botOutcomes, botSuccess } from './definitions/bots.ts';
import { conversations } from './definitions/conversations.ts';
import { ends } from './definitions/ends.ts';
import { escalations } from './definitions/escalations.ts';
import { feedback } from './definitions/feedback.ts';
import { flowOutcomes, flowsByFlow, flowSuccess } from './definitions/flows.ts';
import { firstContactResolution } from './definitions/first-contact-resolution.ts';
import { agentHandleTime, handleTime } from './definitions/handle-time.ts';
import { reopenRate } from './definitions/reopen-rate.ts';
import { resolutionTime } from './definitions/resolution-time.ts';
import { firstResponse, nextResponse } from './definitions/response.ts';
import { slaFirstResponse, slaNextResponse, slaResolution } from './definitions/sla-attainment.ts';
import { ces, csat, nps, solvedCheck } from './definitions/survey-scores.ts';
import { transferRate } from './definitions/transfer-rate.ts';
import { wait } from './definitions/wait.ts';
import { contactReasons, outcomes, rootCauses } from './definitions/wrap-ups.ts';
import type { MetricDefinition } from './metric-definition.ts';

/** Every metric there is, in the order of docs/METRICS.md. */
export const METRICS: readonly MetricDefinition[] = [
  conversations,
  ends,
  wait,
  firstResponse,
  nextResponse,
  handleTime,
  resolutionTime,
  abandonment,
  shortAbandonment,
  abandonTime,
  slaFirstResponse,
  slaNextResponse,
  slaResolution,
  transferRate,
  escalations,
  reopenRate,
  firstContactResolution,
  csat,
  nps,
  ces,
  solvedCheck,
  feedback,
  contactReasons,
  rootCauses,
  outcomes,
  flowSuccess,
  flowOutcomes,
  flowsByFlow,
  botSuccess,
  botOutcomes,
  agentConversations,
  agentHandleTime,
  agentOccupancy,
  agentConcurrency,
  agentOffers,
  agentMissed,
  agentDeclined,
];
