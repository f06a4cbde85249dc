import { listWords, skillWords } from '../event/skill-words.ts';
import { consoleText } from '../localization/console-text.ts';
import type { Step } from './ladder-rungs.ts';

/** What must hold besides the time. */
export function conditionWords(when: Step['when']): readonly string[] {
  if (!when) return [];
  const t = consoleText;
  const { queues, languages, tierBelow, vip, crisis } = when;
  return [
    ...(queues ? [t.whenQueues(listWords(queues))] : []),
    ...(languages ? [t.whenLanguages(listWords(languages.map((tag) => skillWords(`language:${tag}`))))] : []),
    ...(tierBelow === undefined ? [] : [t.whenTier(String(tierBelow))]),
    ...(vip === undefined ? [] : [vip ? t.whenVip() : t.whenNotVip()]),
    ...(crisis === undefined ? [] : [crisis ? t.whenCrisis() : t.whenNoCrisis()]),
  ];
}
