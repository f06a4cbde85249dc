import type { PrivacyConfiguration } from '@deskbell/protocol';
import { optionalMs } from './optional-ms.ts';
import type { SitePlan } from './site-plan.ts';

type PrivacyPlan = Pick<SitePlan, 'redaction' | 'consent' | 'keepConversationsMs' | 'keepContactsMs'>;

export function compilePrivacy({
  consent,
  keepContacts,
  keepConversations,
  redact,
}: PrivacyConfiguration): PrivacyPlan {
  return {
    redaction: redact.cards || redact.secrets ? redact : null,
    consent: consent ?? null,
    keepConversationsMs: optionalMs(keepConversations),
    keepContactsMs: optionalMs(keepContacts),
  };
}
