import { CountingIds, FakeClock } from '@deskbell/testkit';
import { temporaryDirectory } from '@deskbell/testkit/node';
import { expect, it } from 'vitest';
import { openForWriting } from './connection.ts';
import { migrate } from './migrate.ts';
import { queries } from './compiled.ts';

/** Small tables, and lists of everything in them. */
const MAY_SCAN = new Set([
  // No more than a limit has let through.
  'countSite',
  // Look again through what an index has found.
  'articleWordsLike',
  'rankArticles',
  'articleSearches',
  // What the index of words has given it.
  'findMatches',
  'listSites',
  'listBots',
  'listAgents',
  'listMemberships',
  'listOwners',
  'liveBans',
  'listEndpoints',
  'dueEndpoints',
  'deleteExpiredLinks',
  // Of each agent one.
  'presenceBefore',
  'configurationVersions',
  // What is due, what was answered over REST today, exports, mails of late: few, and looked through only to erase.
  'eraseDeadlines',
  'eraseAnswers',
  'exportsOfContact',
  'eraseSentMails',
]);
/** Orders the few conversations that an index has found for it. */
const MAY_SORT = new Set([
  // What an index has found: of words, of a site's articles, of some days.
  'usedArticleCategories',
  'articleWordsLike',
  'rankArticles',
  'articleViewTotals',
  'articleFeedbackTotals',
  'articleSearches',
  // The few tags of each.
  'searchHeads',
  'searchHeadsAfter',
  'listMine',
  'listOffered',
  // Looks through a view: apart from what others wait for, where that may be long.
  'siftMine',
  'siftOffered',
  'siftWaiting',
  'siftUnassigned',
  'siftSnoozed',
  'siftOpen',
  'siftResolved',
  'siftAll',
  'listSnoozed',
  // What was active in the same slot.
  'listAll',
  'listOpenOfSite',
  'listOverOfSite',
  'listOpenAt',
  'countAffected',
  'listOwners',
  'sessionsOf',
  'presenceBefore',
  'findEntryAnywhere',
  'listSites',
  'listBots',
  'listAgents',
  'listMemberships',
  'listEndpoints',
  // Of one agent, until they have looked.
  'listMentions',
  // Of one contact or conversation.
  'consentsOf',
  'closingsOfContact',
  // Of an agent's month.
  'saidOfAgent',
  'conversationsOfContact',
  'allFilesOfConversation',
  'lastSentMail',
]);

/** Through an index, that of words included; or nothing is looked for. */
const FOUND = /USING INDEX|VIRTUAL TABLE INDEX \d+:[M=]|CONSTANT ROW/;

it('every query finds what it needs through an index', async () => {
  await using directory = await temporaryDirectory();
  const path = directory.file('desk.db');
  migrate({ path, clock: new FakeClock(), ids: new CountingIds() });
  const database = openForWriting(path);
  const slow = Object.entries(queries).flatMap(([name, { sql, slots }]) => {
    const values = slots.map((slot) => ('value' in slot ? (slot.value as number) : 1));
    const plan = database.prepare(`explain query plan ${sql}`).all(...values);
    const steps = plan.map(({ detail }) => String(detail));
    // What is scanned of a JSON array was handed in.
    const scans = steps.some((step) => /^SCAN (?!json_each)/.test(step) && !FOUND.test(step));
    const sorts = steps.some((step) => step.includes('TEMP B-TREE'));
    const isFine = (!scans || MAY_SCAN.has(name)) && (!sorts || MAY_SORT.has(name));
    return isFine ? [] : [`${name}: ${steps.join('; ')}`];
  });
  database.close();
  expect(slow).toEqual([]);
});
