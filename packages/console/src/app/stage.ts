import type { SessionAnswer } from '@deskbell/sdk/agent';
import type { SignedOutReason } from '../signin/sign-in.ts';
import type { Workplace } from './workplace.ts';

/** How far the agent has come. */
export type Stage =
  | { readonly at: 'starting' }
  /** The server did not answer. */
  | { readonly at: 'unreachable' }
  | { readonly at: 'signedOut'; readonly reason: SignedOutReason | null }
  | { readonly at: 'choosingPassword'; readonly answer: SessionAnswer }
  | { readonly at: 'working'; readonly workplace: Workplace }
  /** Server and page speak different versions of the protocol. */
  | { readonly at: 'outdated' };
