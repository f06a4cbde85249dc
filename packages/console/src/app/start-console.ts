import { admin } from '@deskbell/sdk/admin';
import { type AgentClient, agentSession, connect } from '@deskbell/sdk/agent';
import '../elements.ts';
import { configureConsoleLocales } from '../localization/speak.ts';
import { Router } from '../routing/router.ts';
import { PreferenceStore } from '../settings/preferences.ts';
import { takeLinkToken } from '../signin/take-link-token.ts';
import { createTicker } from '../time/ticker.ts';
import type { DeskbellConsole } from './deskbell-console.ts';

export interface ConsoleOptions {
  /** Address of the relay, such as `https://chat.example`. */
  readonly url: string;
  /** Where the console is put; it fills the window. */
  readonly target: HTMLElement;
}

/**
 * Shows the console: signing in, inbox, conversations. It uses the address after `#`, the document's title, and the local
 * storage of its origin. Resolves nothing and throws nothing: what goes wrong is shown.
 */
export function startConsole({ url, target }: ConsoleOptions): DeskbellConsole {
  // First of all, before anything can fail or be seen: the token leaves the address bar.
  const linkToken = takeLinkToken(window);
  configureConsoleLocales();
  const preferences = new PreferenceStore(localStorage);
  preferences.follow(window);
  // Times of the desk are the server's, and so is the present that they are compared with.
  let client: AgentClient | undefined;
  const element = Object.assign(document.createElement('deskbell-console'), {
    session: agentSession({ url }),
    connect: () => (client = connect({ url })),
    admin: admin({ url }),
    url,
    router: new Router(),
    preferences,
    ticker: createTicker(() => client?.serverNow() ?? Date.now()),
    linkToken,
  });
  target.append(element);
  return element;
}
