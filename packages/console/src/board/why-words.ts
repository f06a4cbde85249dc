import type { WaitingReason } from '@deskbell/sdk/agent';
import { reasonsWords, refusalWords } from '../event/reason-words.ts';
import { listWords } from '../event/skill-words.ts';
import { consoleText } from '../localization/console-text.ts';
import { steeringText } from '../localization/text/steering-text.ts';

/** So many people are named in a line. */
const NAMED = 2;

/** Why a conversation is nobody's yet, in a line: `Ben (is away), Eva (has no room), and 3 more`. */
export function whyWords({ because, agents, more }: WaitingReason): string {
  if (because.length > 0) return reasonsWords(because);
  if (agents.length === 0) return steeringText.steerNobodyServes();
  const named = agents.slice(0, NAMED);
  const list = listWords(
    named.map(({ agent, because: why }) => consoleText.whoIs(agent.name, refusalWords(why))),
  );
  const others = agents.length - named.length + more;
  return others > 0 ? consoleText.andMore(list, String(others)) : list;
}
