import type { AgentCard, Pause } from '@deskbell/sdk/agent';
import { consoleText } from '../localization/console-text.ts';
import { assertNever } from '../readable/assert-never.ts';

/** Whether a colleague can take something now, and if not, why, in a word or two. */
export function colleagueState({ presence, connected, pause }: AgentCard): string {
  if (presence === 'away') return consoleText.presenceAway();
  if (presence === 'offline') return consoleText.presenceOffline();
  if (!connected) return consoleText.stateDisconnected();
  return pause ? pauseWord(pause.reason) : consoleText.presenceAvailable();
}

function pauseWord(reason: Pause['reason']): string {
  switch (reason) {
    case 'notResponding':
      return consoleText.stateNotResponding();
    case 'wrapUp':
      return consoleText.stateWrapUp();
    case 'breathing':
      return consoleText.stateBreathing();
    case 'dailyCeiling':
      return consoleText.stateDaily();
    default:
      return assertNever(reason);
  }
}

/** The same as one of four colours: free to take something, there but not now, gone. */
export function stateTone({ presence, connected, pause }: AgentCard): 'free' | 'paused' | 'away' | 'gone' {
  if (presence === 'offline' || !connected) return 'gone';
  if (presence === 'away') return 'away';
  return pause ? 'paused' : 'free';
}
