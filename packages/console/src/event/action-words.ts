import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';
import type { EscalationAction } from './bodies.ts';
import { listWords, skillWords } from './skill-words.ts';

/** What a step or trigger of an escalation policy does. */
export function actionWords(action: EscalationAction): string {
  const t = consoleText;
  switch (action.do) {
    case 'widenSkills':
      return action.skills?.length ? t.doWiden(listWords(action.skills.map(skillWords))) : t.doWidenAll();
    case 'addQueue':
      return t.doAddQueue(action.queue);
    case 'moveToQueue':
      return t.doMoveQueue(action.queue);
    case 'moveToTier':
      return t.doMoveTier(String(action.tier));
    case 'raisePriority':
      return t.doPriority(String(action.minutes));
    case 'alertSupervisors':
      return t.doAlert();
    case 'notify': {
      const targets = [action.email, action.webhook].filter((target) => target !== undefined);
      return targets.length === 0 ? t.doNotifyNobody() : t.doNotify(listWords(targets));
    }
    case 'offerContactBack':
      return t.doOfferBack(channelsWords(action.channels));
    case 'assignOnCall':
      return action.roster === undefined ? t.doOnCallOfTier() : t.doOnCall(action.roster);
    default:
      return assertNever(action);
  }
}

/** The ways back to a visitor: `a call back, an answer by e-mail`. */
export function channelsWords(channels: readonly ('callback' | 'email')[]): string {
  return listWords(
    channels.map((channel) =>
      channel === 'callback' ? consoleText.channelCallback() : consoleText.channelEmail(),
    ),
  );
}
