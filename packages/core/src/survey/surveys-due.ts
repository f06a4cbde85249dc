import { digestOf } from '@deskbell/protocol/plain';
import type { SitePlan, SurveyPlan } from '../plan/site-plan.ts';
import type { ConversationRecord } from '../ports/conversation-record.ts';

/** As much of a record as it takes to know what may be asked. */
type AskedOf = Pick<ConversationRecord, 'conversation' | 'agentMessageAt'>;

/**
 * What may still be asked about a matter that is over, or about to be: of everybody whom an agent has answered, of as many as the
 * survey wants, and nothing twice.
 */
export function surveysDue({ agentMessageAt, conversation }: AskedOf, plan: SitePlan): readonly SurveyPlan[] {
  const { surveys } = plan;
  if (surveys.length === 0) return surveys;
  const { handling, id } = conversation;
  if (agentMessageAt === null || agentMessageAt < handling.openedAt) return [];
  return surveys.filter(
    (survey) =>
      !handling.surveys?.includes(survey.id) &&
      (survey.queueIds === null || survey.queueIds.has(handling.queueId)) &&
      isChosen(`${survey.id} ${id} ${String(handling.openedAt)}`, survey.percent),
  );
}

/** By chance, but the same whoever asks: a decision that is judged anew must not come out otherwise. */
function isChosen(matter: string, percent: number): boolean {
  if (percent === 100) return true;
  const number = parseInt(digestOf(matter).slice(-8), 36);
  return number % 100 < percent;
}
