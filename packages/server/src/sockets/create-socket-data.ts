import type { Clock } from '@deskbell/core';
import type { Config } from '../config/config.ts';
import { TypingThrottle } from './commands/typing-throttle.ts';
import type { EverySocketData } from './socket-types.ts';
import { TokenBucket } from './token-bucket.ts';

/** Unknown commands, and commands beyond the limit, before a client is cut off; they are forgiven one every 3 s. */
const STRIKES = { burst: 20, perSecond: 1 / 3 };

export function createSocketData(address: string, { limits }: Config, clock: Clock): EverySocketData {
  const now = clock.now();
  return {
    address,
    commands: new TokenBucket(limits.socketCommands, now),
    strikes: new TokenBucket(STRIKES, now),
    typing: new TypingThrottle(),
  };
}
