import type { Clock } from '@deskbell/core';
import type { Config } from '../config/config.ts';
import { PassingThrottle } from './commands/passing-throttle.ts';
import { TypingThrottle } from './commands/typing-throttle.ts';
import type { EverySocketData } from './socket-types.ts';
import { TokenBucket } from './token-bucket.ts';

/** Unknown commands, and commands beyond the limit, before a client is cut off; they are forgiven one every 3 s. */
const STRIKES = { burst: 20, perSecond: 1 / 3 };

/** What is written is told at most as often as this. */
const PREVIEW_MS = 400;
/** The same about the same conversation is told at most as often as this. */
const ATTENTION_MS = 2_000;

export function createSocketData(address: string, { limits }: Config, clock: Clock): EverySocketData {
  const now = clock.now();
  return {
    address,
    commands: new TokenBucket(limits.socketCommands, now),
    strikes: new TokenBucket(STRIKES, now),
    typing: new TypingThrottle(),
    preview: new PassingThrottle(PREVIEW_MS),
    attention: new PassingThrottle(ATTENTION_MS),
  };
}
