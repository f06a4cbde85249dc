import { userInfo } from 'node:os';

/** Who runs a command: the name of their account on this machine. */
export function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // Containers often run under a number that has no account.
    return `user ${String(process.getuid?.() ?? '')}`.trim();
  }
}
