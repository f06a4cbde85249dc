import type { RoutingReason } from '@deskbell/sdk/agent';
import { currentLocale } from '@deskbell/ui';
import { consoleText } from '../localization/console-text.ts';
import { languageName } from '../person/language-name.ts';
import { assertNever } from '../readable/assert-never.ts';
import { listWords, skillWords } from './skill-words.ts';

/** Why an agent was chosen, or was not. */
export function reasonWords(reason: RoutingReason): string {
  const t = consoleText;
  switch (reason.code) {
    case 'lastAgent':
      return t.whyLastAgent();
    case 'longestIdle':
      return t.whyLongestIdle();
    case 'leastLoaded':
      return t.whyLeastLoaded();
    case 'roundRobin':
      return t.whyRoundRobin();
    case 'mostSkilled':
      return t.whyMostSkilled();
    case 'onlyOne':
      return t.whyOnlyOne();
    case 'speaks':
      return t.whySpeaks(languageName(reason.language, currentLocale().tag));
    case 'hasSkill':
      return t.whySkill(skillWords(reason.skill), String(reason.level));
    case 'away':
      return t.notAway();
    case 'offline':
      return t.notOffline();
    case 'disconnected':
      return t.notDisconnected();
    case 'notResponding':
      return t.notResponds();
    case 'full':
      return t.notFull();
    case 'wrapUp':
      return t.notWrapUp();
    case 'breathing':
      return t.notBreathing();
    case 'dailyCeiling':
      return t.notDailyCeiling();
    case 'declined':
      return t.notDeclined();
    case 'missed':
      return t.notMissed();
    case 'notInQueue':
      return t.notInQueue();
    case 'closed':
      return t.notClosed();
    case 'othersFirst':
      return t.notOthersFirst();
    case 'lacksLanguage':
      return t.notLanguage(languageName(reason.language, currentLocale().tag));
    case 'lacksSkill':
      return t.notSkill(skillWords(reason.skill), String(reason.level));
    default:
      return assertNever(reason);
  }
}

/**
 * Why somebody was not chosen, in one breath: `missed it and does not respond`. What they did themselves comes first, the rest
 * follows from it.
 */
export function refusalWords(because: readonly RoutingReason[]): string {
  const isOwn = ({ code }: RoutingReason): boolean => code === 'missed' || code === 'declined';
  const ordered = [...because.filter(isOwn), ...because.filter((reason) => !isOwn(reason))];
  return new Intl.ListFormat(currentLocale().tag, { type: 'conjunction' }).format(ordered.map(reasonWords));
}

/** All of them in a row: `speaks Polish, idle longest`. */
export function reasonsWords(because: readonly RoutingReason[]): string {
  return listWords(because.map(reasonWords));
}
