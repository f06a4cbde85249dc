import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { composeOverview } from './lib/screenshots/compose-overview.ts';
import { playConversations } from './lib/screenshots/play-conversations.ts';
import { shootSimulation } from './lib/screenshots/shoot-simulation.ts';
import { savePicture } from './lib/screenshots/save-picture.ts';
import { inRoot } from './lib/root.ts';
import { Installation } from '../test/e2e/lib/installation.ts';

const folder = inRoot('docs', 'images');
/** Whenever the pictures are made, it is early in the afternoon on them. */
const hoursAhead = 14 - new Date().getUTCHours();
const timezoneId = `Etc/GMT${hoursAhead > 0 ? '-' : '+'}${String(Math.abs(hoursAhead))}`;
const desktop = { viewport: { width: 1280, height: 800 }, timezoneId };
const phone = {
  viewport: { width: 390, height: 844 },
  timezoneId,
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Makes the pictures of the documents anew: real people in a real browser, on an installation of their own. */
mkdirSync(folder, { recursive: true });
await using desk = await Installation.open();
const agent = await desk.agent({ name: 'Mira', role: 'admin', context: desktop });
const shoot = (page: Page, name: string): Promise<void> => savePicture(page, `${folder}/${name}.png`);

const { main, answer } = await playConversations(desk, agent, desktop);
await shoot(main.page, 'panel-desktop');
await agent.page.emulateMedia({ colorScheme: 'light' });
await shoot(agent.page, 'console-light');
await composeOverview(desk, { shop: main.page, console: agent.page, file: `${folder}/overview.png` });
await agent.page.emulateMedia({ colorScheme: 'dark' });
await shoot(agent.page, 'console-dark');
await main.page.emulateMedia({ colorScheme: 'dark' });
await shoot(main.page, 'panel-dark');

await agent.page.emulateMedia({ colorScheme: 'light' });
await agent.page.goto(`${agent.console}#/demo/install`);
await agent.page.getByRole('group', { name: 'Script tag' }).waitFor();
await shoot(agent.page, 'install');

const demo = await desk.visitor(desktop);
await demo.page.getByRole('button', { name: 'Chat with us' }).waitFor();
await shoot(demo.page, 'demo');

await agent.page.goto(`${agent.console}#/demo/mine`);
const small = await playConversations(desk, agent, phone);
await shoot(small.main.page, 'panel-phone');

const phoneDesk = await desk.signedIn(agent, phone);
await phoneDesk.openConversation(answer);
await phoneDesk.message(answer).waitFor();
await shoot(phoneDesk.page, 'console-phone');

await shootSimulation(desk, `${folder}/simulation.png`);
