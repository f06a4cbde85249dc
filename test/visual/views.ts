import { opensTomorrow } from '../e2e/lib/calendars.ts';
import { ASKING, ASSIGNING, HELPFUL } from './lib/assigning.ts';
import type { Stage } from './lib/stage.ts';

/** Something that the widget can look like, and the steps to get there. */
export interface View {
  readonly name: string;
  /** What of it is kept. */
  readonly shows: 'launcher' | 'panel' | 'invitation';
  /** From the view before it. */
  reach(stage: Stage): Promise<void>;
  /** Brings the desk back to how it was. */
  leave?(stage: Stage): Promise<void>;
}

/** Every view that is kept in pictures, in the order in which they are walked; a new one goes before `away`. */
export const views: readonly View[] = [
  {
    name: 'launcher',
    shows: 'launcher',
    reach: async (stage) => {
      await stage.visit();
    },
  },
  {
    name: 'empty',
    shows: 'panel',
    reach: async (stage) => {
      await stage.open();
    },
  },
  {
    name: 'conversation',
    shows: 'panel',
    reach: async ({ agent, write, seen }) => {
      await write('Would the Round Pot be too big for two people?');
      await agent.openConversation('Would the Round Pot be too big');
      await agent.answer(
        'Not at all: it holds 0.9 l, which is\n\n- two cups for each of you\n- and **one** for a guest',
      );
      await seen('and one for a guest');
      await write('Then I take it.');
      await agent.message('Then I take it.').waitFor();
      await agent.answer('Good choice. It leaves [our workshop](https://shop.example) today.');
      await seen('our workshop');
    },
  },
  {
    name: 'reconnecting',
    shows: 'panel',
    reach: async ({ page, write }) => {
      await page.context().setOffline(true);
      await page.locator('deskbell-chat .notice:visible').waitFor();
      await write('And is there a lid?');
    },
    leave: async ({ page, agent }) => {
      await page.context().setOffline(false);
      await agent.message('And is there a lid?').waitFor();
    },
  },
  {
    name: 'ended',
    shows: 'panel',
    reach: async ({ page, agent }) => {
      await agent.end();
      await page.locator('deskbell-composer').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'waiting',
    shows: 'panel',
    reach: async (stage) => {
      const { agent, desk } = stage;
      const served = await desk.visitor();
      await served.ask('I have come first');
      await agent.openConversation('I have come first');
      await stage.visit();
      await stage.open();
      await stage.write('Is anybody there?');
      await agent.show('Waiting');
      await agent.line('Is anybody there?').waitFor();
      await stage.inChat('footer .people').waitFor();
    },
    leave: async ({ agent }) => {
      await agent.show('Mine');
      for (const text of ['I have come first', 'Is anybody there?']) {
        await agent.openConversation(text);
        await agent.end();
      }
    },
  },
  {
    name: 'home',
    shows: 'panel',
    reach: async (stage) => {
      await stage.desk.configure(HELPFUL);
      await stage.visit();
      await stage.open();
      await stage.inChat('.home .choice').waitFor();
      await stage.inChat('.home [data-slug]').first().waitFor();
      await stage.inChat('.home .people').waitFor();
    },
  },
  {
    name: 'articles',
    shows: 'panel',
    reach: async ({ inChat }) => {
      await inChat('.home .all').first().click();
      await inChat('deskbell-articles button').first().waitFor();
    },
  },
  {
    name: 'article',
    shows: 'panel',
    reach: async ({ inChat }) => {
      await inChat('.back').click();
      await inChat('.home [data-slug=return]').click();
      await inChat('deskbell-article h3').waitFor();
    },
  },
  {
    name: 'flow',
    shows: 'panel',
    reach: async (stage) => {
      await stage.visit();
      await stage.open();
      await stage.inChat('.home .choice').click();
      await stage.inChat('[aria-labelledby^=asked-] .choice').first().waitFor();
    },
  },
  {
    name: 'form',
    shows: 'panel',
    reach: async (stage) => {
      await stage.choose();
      await stage.choose();
      await stage.inChat('deskbell-form input').first().waitFor();
      // Where it stands while it comes in hangs on how quickly that goes.
      await stage.inChat('.scroller').evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight));
    },
  },
  {
    name: 'survey',
    shows: 'panel',
    reach: async (stage) => {
      const { agent, seen, write } = stage;
      await stage.visit();
      await stage.open();
      await write('Which lid fits?');
      await agent.openConversation('Which lid fits?');
      await agent.answer('The small one.');
      await seen('The small one.');
      await agent.resolve();
      await stage.inChat('deskbell-survey').waitFor();
    },
  },
  {
    name: 'invitation',
    shows: 'invitation',
    reach: async (stage) => {
      await stage.visit('#pots');
      await stage.page.locator('deskbell-invitation .card').waitFor();
    },
  },
  {
    name: 'consent',
    shows: 'panel',
    reach: async (stage) => {
      await stage.desk.configure(ASKING);
      await stage.visit();
      await stage.open();
      await stage.inChat('.pre .agree').waitFor();
    },
  },
  {
    name: 'questions',
    shows: 'panel',
    reach: async ({ inChat }) => {
      await inChat('.pre .agree').click();
      await inChat('.pre deskbell-form input').first().waitFor();
    },
  },
  {
    name: 'away',
    shows: 'panel',
    reach: async (stage) => {
      await stage.desk.configure({ ...ASSIGNING, ...opensTomorrow() });
      await stage.visit();
      await stage.open();
    },
    leave: ({ desk }) => desk.configure(ASSIGNING),
  },
];
