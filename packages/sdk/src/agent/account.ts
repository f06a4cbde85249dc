import type {
  BeginSecondFactorAnswer,
  ListAnswer,
  MailLocale,
  OwnSession,
  RecoveryCodesAnswer,
  SecondFactorAnswer,
  SignInWaysAnswer,
} from '@deskbell/protocol';
import type { CallOptions } from '../conversation/conversation-handle.ts';
import type { AgentSessionOptions } from './session.ts';
import { sessionCall } from './session-call.ts';

/** The own account, beside signing in: where one is signed in, the second factor, and a forgotten password. */
export interface AgentAccount {
  /** How one can sign in here. Works without being signed in. */
  ways(options?: CallOptions): Promise<SignInWaysAnswer>;
  /** Where to lead the browser to sign in by the identity provider (`ways().singleSignOn`). */
  readonly signOnUrl: string;
  /** Asks for a mail with a link for a new password. Says nothing of whether anybody has the address. Fails with `rate_limited`. */
  requestReset(email: string, options?: { readonly locale?: MailLocale }): Promise<void>;
  /** Where one is signed in, the newest first. */
  sessions(options?: CallOptions): Promise<readonly OwnSession[]>;
  /** Ends one of the own sessions. Fails with `not_found`. */
  endSession(sessionId: string): Promise<void>;
  /** Ends every own session but this one. */
  endOtherSessions(): Promise<void>;
  readonly secondFactor: SecondFactorHandle;
}

/** Codes of an authenticator app beside the password. */
export interface SecondFactorHandle {
  get(options?: CallOptions): Promise<SecondFactorAnswer>;
  /** Begins to set it up. Fails with `forbidden` when the current password is wrong, `conflict` when there is one. */
  begin(input?: { readonly current?: string }): Promise<BeginSecondFactorAnswer>;
  /** Takes effect; the recovery codes, which are shown this once. Fails with `forbidden` when the code is wrong. */
  confirm(code: string): Promise<readonly string[]>;
  /** New recovery codes in place of the old ones. */
  newRecoveryCodes(code: string): Promise<readonly string[]>;
  /** Fails with `forbidden` when the installation requires one. */
  remove(code: string): Promise<void>;
}

/** The account of the person who is signed in, over REST. */
export function agentAccount({ url, token }: AgentSessionOptions): AgentAccount {
  const call = sessionCall(url, () => token);
  const me = '/v1/people/me';
  const factor = `${me}/second-factor`;
  return {
    ways: ({ signal } = {}) => call<SignInWaysAnswer>('GET', '/v1/session/ways', undefined, { signal }),
    signOnUrl: new URL('/v1/session/sign-on', url).href,
    requestReset: async (email, { locale = 'en' } = {}) => {
      await call('POST', '/v1/session/reset', { email, locale });
    },
    sessions: async ({ signal } = {}) =>
      (await call<ListAnswer<OwnSession>>('GET', `${me}/sessions`, undefined, { signal })).items,
    endSession: async (sessionId) => {
      await call('DELETE', `${me}/sessions/${encodeURIComponent(sessionId)}`);
    },
    endOtherSessions: async () => {
      await call('DELETE', '/v1/session/others');
    },
    secondFactor: {
      get: ({ signal } = {}) => call<SecondFactorAnswer>('GET', factor, undefined, { signal }),
      begin: (input = {}) => call<BeginSecondFactorAnswer>('POST', factor, input),
      confirm: async (code) =>
        (await call<RecoveryCodesAnswer>('POST', `${factor}/confirm`, { code })).recoveryCodes,
      newRecoveryCodes: async (code) =>
        (await call<RecoveryCodesAnswer>('POST', `${factor}/recovery-codes`, { code })).recoveryCodes,
      remove: async (code) => {
        await call('POST', `${factor}/remove`, { code });
      },
    },
  };
}
