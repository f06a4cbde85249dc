import { agentSession, connect } from '@deskbell/sdk/agent';
import './elements.ts';
import { configureConsoleLocales } from './localization/speak.ts';
import { Router } from './routing/router.ts';
import { PreferenceStore } from './settings/preferences.ts';
import { takeLinkToken } from './signin/take-link-token.ts';
import { createTicker } from './time/ticker.ts';

// First of all, before anything can fail or be seen: the token leaves the address bar.
const linkToken = takeLinkToken(window);
const url = location.origin;

configureConsoleLocales();
const preferences = new PreferenceStore(localStorage);
preferences.follow(window);

document.body.append(
  Object.assign(document.createElement('deskbell-console'), {
    session: agentSession({ url }),
    connect: () => connect({ url }),
    router: new Router(),
    preferences,
    ticker: createTicker(),
    linkToken,
  }),
);
