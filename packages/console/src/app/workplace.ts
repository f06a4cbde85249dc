import type { AdminClient } from '@deskbell/sdk/admin';
import type { AgentClient, AgentSession, Me } from '@deskbell/sdk/agent';
import type { AlertLog } from '../board/alert-log.ts';
import type { Router } from '../routing/router.ts';
import type { PreferenceStore } from '../settings/preferences.ts';
import type { Ticker } from '../time/ticker.ts';

/** What every screen of an agent who is signed in works with. */
export interface Workplace {
  readonly me: Me;
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  readonly client: AgentClient;
  /** The REST API, with the session of the one who is signed in. */
  readonly admin: AdminClient;
  readonly session: AgentSession;
  readonly router: Router;
  readonly preferences: PreferenceStore;
  readonly ticker: Ticker;
  readonly alerts: AlertLog;
}
