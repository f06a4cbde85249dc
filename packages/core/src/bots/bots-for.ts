import { chooseQueue, fits } from '../conversation/choose-queue.ts';
import type { DecideContext } from '../conversation/decide-context.ts';
import type { StartConversation } from '../conversation/start.ts';
import { planHours } from '../hours/planned-hours.ts';
import { primaryLanguage } from '../plan/primary-language.ts';

/**
 * The keys of the bots with which a conversation may begin, best first, as the rules of the site say. None while a crisis is on (E7):
 * then people wait for people, and for the prepared answer.
 */
export function botsFor(
  input: Pick<StartConversation, 'text' | 'locale' | 'pageUrl' | 'vip' | 'contacts'>,
  context: DecideContext,
): readonly string[] {
  const { crisis, now, plan } = context;
  if (crisis || plan.bots.length === 0) return [];
  const language = input.locale === null ? null : primaryLanguage(input.locale);
  const contact = { ...input, language };
  const { queueId } = chooseQueue(contact, context);
  const isOpen = planHours({ calendar: plan.queues.get(queueId)?.calendar ?? null }, now).isOpen;
  const keys = plan.bots.flatMap(({ bot, when: { hours, queues, ...rest } }) => {
    if (hours !== undefined && (hours === 'open') !== isOpen) return [];
    if (queues && !queues.includes(queueId)) return [];
    return fits(rest, contact) ? [bot] : [];
  });
  return [...new Set(keys)];
}
