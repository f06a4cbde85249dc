import { DeskbellError } from '@deskbell/sdk/agent';
import '../../src/elements.ts';
import { configureConsoleLocales } from '../../src/localization/speak.ts';
import { Router } from '../../src/routing/router.ts';
import { PreferenceStore, type Preferences } from '../../src/settings/preferences.ts';
import { createTicker } from '../../src/time/ticker.ts';
import { sampleDesk } from '../fake/sample-desk.ts';
import { withFlows } from '../fake/sample-flows.ts';
import { withPlatform } from '../fake/sample-platform.ts';
import { withReports } from '../fake/sample-report.ts';
import { alerted, scenes } from '../fake/scenes.ts';

/**
 * Every screen with a desk in memory, for looking at and for pictures: `vite packages/console/test/gallery`, then for example
 * `?scene=signed-out&theme=dark&lang=pl` or `?scene=typing#/fern/mine/conv-magda`
 * or `?desk=offered,waits#/fern/waiting`.
 */
const query = new URLSearchParams(location.search);
const scene = query.get('scene');
const desk = sampleDesk();
const { client, session } = desk;

switch (scene) {
  case 'signed-out':
    session.signedIn = false;
    break;
  case 'throttled':
    session.signedIn = false;
    session.failNext = null;
    session.signIn = () =>
      Promise.reject(
        new DeskbellError('rate_limited', 'unable to sign in: too many tries', { retryAfterMs: 42_000 }),
      );
    break;
  case 'link':
    session.passwordSet = false;
    break;
  case 'unreachable':
    session.failNext = new DeskbellError('disconnected', 'unable to reach the server');
    break;
  case 'loading':
    client.loading = true;
    break;
  case 'offline':
    client.connection.set({
      status: 'offline',
      retryAt: Date.now() + 8_000,
      error: new DeskbellError('disconnected', 'no network'),
    });
    break;
  case 'typing':
    client.conversations.get('conv-magda').typing.set([{ by: 'visitor', name: null }]);
    break;
  case 'flows':
    withFlows(desk.admin);
    break;
  case 'platform':
    withPlatform(desk.admin, Date.now());
    break;
  case 'reports':
    withReports(desk.admin);
    break;
  default:
    break;
}
for (const name of query.get('desk')?.split(',') ?? [])
  if (name in scenes) scenes[name as keyof typeof scenes](desk);
if (scene === 'away') client.presence.set('away');

configureConsoleLocales();
const preferences = new PreferenceStore({ getItem: () => null, setItem: () => undefined });
preferences.change({
  theme: (query.get('theme') ?? 'system') as Preferences['theme'],
  language: query.get('lang') ?? 'en',
});

document.body.append(
  Object.assign(document.createElement('deskbell-console'), {
    session,
    admin: desk.admin,
    connect: () => client,
    router: new Router(),
    preferences,
    ticker: createTicker(),
    linkToken: scene === 'link' ? 'a-token-of-a-one-time-link' : null,
  }),
);

// Alerts are told, not kept: the console must be there to hear them.
if (scene === 'alerted') requestAnimationFrame(() => requestAnimationFrame(() => alerted(desk)));
