import { createToken } from '../auth/secret-token.ts';

/** What every bot's token begins with, so that a lost one is known for what it is. */
const PREFIX = 'dbb_';

export function createBotToken(): string {
  return `${PREFIX}${createToken()}`;
}
