import { afterEach, beforeEach, describe } from 'vitest';
import { appendCases } from './cases/append-cases.ts';
import { botCases } from './cases/bot-cases.ts';
import { auditCases } from './cases/audit-cases.ts';
import { articleCases } from './cases/article-cases.ts';
import { articleSearchCases } from './cases/article-search-cases.ts';
import { contactCareCases } from './cases/contact-care-cases.ts';
import { composingCases } from './cases/composing-cases.ts';
import { configurationCases } from './cases/configuration-cases.ts';
import { crisisCases } from './cases/crisis-cases.ts';
import { deadlineCases } from './cases/deadline-cases.ts';
import { alertCases } from './cases/alert-cases.ts';
import { draftCases } from './cases/draft-cases.ts';
import { dueCases } from './cases/due-cases.ts';
import { fileCases } from './cases/file-cases.ts';
import { flowCases } from './cases/flow-cases.ts';
import { historyCases } from './cases/history-cases.ts';
import { identityCases } from './cases/identity-cases.ts';
import { integrationCases } from './cases/integration-cases.ts';
import { inboxCases } from './cases/inbox-cases.ts';
import { inboxFilterCases } from './cases/inbox-filter-cases.ts';
import { savedViewCases } from './cases/saved-view-cases.ts';
import { lifeCases } from './cases/life-cases.ts';
import { mailCases } from './cases/mail-cases.ts';
import { markCases } from './cases/mark-cases.ts';
import { outboxCases } from './cases/outbox-cases.ts';
import { pageCases } from './cases/page-cases.ts';
import { peopleCases } from './cases/people-cases.ts';
import { privacyCases } from './cases/privacy-cases.ts';
import { raceCases } from './cases/race-cases.ts';
import { repetitionCases } from './cases/repetition-cases.ts';
import { searchCardCases } from './cases/search-card-cases.ts';
import { searchCases } from './cases/search-cases.ts';
import { secondFactorCases } from './cases/second-factor-cases.ts';
import { sessionCases } from './cases/session-cases.ts';
import { startCases } from './cases/start-cases.ts';
import { stateCases } from './cases/state-cases.ts';
import { toldContactCases } from './cases/told-contact-cases.ts';
import { visitCases } from './cases/visit-cases.ts';
import { dayCases } from './cases/day-cases.ts';
import { webhookCases } from './cases/webhook-cases.ts';
import { createWorld, type StoreSetup, type World } from './world.ts';

/**
 * What every store must do, whatever its engine: each sentence of the ports' comments. A store's own test is
 * `describeStore('its name', setup)`.
 */
export function describeStore(name: string, setup: StoreSetup): void {
  // Some of these race hundreds of writes against each other: give a busy machine time.
  describe(`${name}`, { timeout: 30_000 }, () => {
    let world: World;
    beforeEach(async () => {
      world = await createWorld(setup);
    });
    afterEach(() => world.dispose());
    const given = () => world;

    describe('append', () => {
      appendCases(given);
    });
    describe('help for writing', () => {
      composingCases(given);
    });
    describe('alerts', () => {
      alertCases(given);
    });
    describe('drafts', () => {
      draftCases(given);
    });
    describe('start', () => {
      startCases(given);
    });
    describe('status and handling', () => {
      stateCases(given);
    });
    describe('what visitors say of themselves', () => {
      toldContactCases(given);
    });
    describe('care for contacts', () => {
      contactCareCases(given);
    });
    describe('what was said of agents', () => {
      dayCases(given);
    });
    describe('visits', () => {
      visitCases(given);
    });
    describe('mail', () => {
      mailCases(given);
    });
    describe('privacy', () => {
      privacyCases(given);
    });
    describe('due conversations', () => {
      dueCases(given);
    });
    describe('history', () => {
      historyCases(given);
    });
    describe('repetition', () => {
      repetitionCases(given);
    });
    describe('races', () => {
      raceCases(given);
    });
    describe('pages', () => {
      pageCases(given);
    });
    describe('integrations', () => {
      integrationCases(given);
    });
    describe('inbox', () => {
      inboxCases(given);
      inboxFilterCases(given);
    });
    describe('saved views', () => {
      savedViewCases(given);
    });
    describe('search', () => {
      searchCases(given);
      searchCardCases(given);
    });
    describe('articles', () => {
      articleCases(given);
    });
    describe('searching articles', () => {
      articleSearchCases(given);
    });
    describe('marks', () => {
      markCases(given);
    });
    describe('sites and agents', () => {
      peopleCases(given);
    });
    describe('sessions and sign-in links', () => {
      sessionCases(given);
    });
    describe('second factors and identity providers', () => {
      secondFactorCases(given);
    });
    describe('audit', () => {
      auditCases(given);
    });
    describe('identities of visitors', () => {
      identityCases(given);
    });
    describe('deadlines', () => {
      deadlineCases(given);
    });
    describe('outbox', () => {
      outboxCases(given);
    });
    describe('webhooks', () => {
      webhookCases(given);
    });
    describe('configurations', () => {
      configurationCases(given);
    });
    describe('bots', () => {
      botCases(given);
    });
    describe('flows', () => {
      flowCases(given);
    });
    describe('crises', () => {
      crisisCases(given);
    });
    describe('files', () => {
      fileCases(given);
    });
    describe('life', () => {
      lifeCases(given);
    });
  });
}
