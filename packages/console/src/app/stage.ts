import type { SessionAnswer } from '@deskbell/sdk/agent';
import type { SignedOutReason } from '../signin/sign-in.ts';
import type { Workplace } from './workplace.ts';

/** How far the agent has come. */
export type Stage =
  | { readonly at: 'starting' }
  /** The server did not answer. */
  | { readonly at: 'unreachable' }
  | { readonly at: 'signedOut'; readonly reason: SignedOutReason | null }
  /** The first step was right, and a code is asked for: by it, `signIn` lets them in. */
  | { readonly at: 'askingCode'; readonly signIn: (code: string) => Promise<SessionAnswer> }
  | { readonly at: 'choosingPassword'; readonly answer: SessionAnswer }
  /** Nothing else can be done before a second step is set up. */
  | { readonly at: 'settingUp'; readonly answer: SessionAnswer }
  | { readonly at: 'working'; readonly workplace: Workplace }
  /** Server and page speak different versions of the protocol. */
  | { readonly at: 'outdated' };
