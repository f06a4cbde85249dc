import type { BrowserContextOptions } from 'playwright-core';
import type { AgentPage } from '../../../test/e2e/lib/agent-page.ts';
import type { Installation } from '../../../test/e2e/lib/installation.ts';
import type { VisitorPage } from '../../../test/e2e/lib/visitor-page.ts';

/** What else is going on at the desk. */
const others = [
  ['delivery', 'Do you send to Norway, and what would it cost?'],
  ['matcha', 'Is the whisk of the evening set made of bamboo?'],
  ['oolong', 'How long does an open bag of Cloud Oolong keep its taste?'],
] as const;

const opening = 'Hello! Would the Round Pot be too big for two people who drink a lot of oolong?';
const question = 'Then I take it. Can I have it by Friday?';
const answer = 'Yes: ordered by four today, it is with you on Thursday.';

interface Played {
  /** The visitor whose conversation is on both screens. */
  readonly main: VisitorPage;
  /** The last thing that was said to them. */
  readonly answer: string;
}

/** An afternoon in the tea shop: others wait, and one asks about a pot until she buys it. */
export async function playConversations(
  desk: Installation,
  agent: AgentPage,
  context: BrowserContextOptions,
): Promise<Played> {
  for (const [page, text] of others) await (await desk.visitor({}, { path: page })).ask(text);
  const main = await desk.visitor(context, { path: 'teapot' });
  await main.ask(opening);
  await agent.openConversation(opening);
  await agent.answer(
    'Hello! Just right, I would say: it holds 0.9 l, so each of you gets **two cups** before the kettle is on again.',
  );
  await agent.answer('And for oolong the wide lid is a blessing, the leaves need the room.');
  await main.message('And for oolong the wide lid is a blessing, the leaves need the room.').waitFor();
  await main.ask('That sounds lovely. Does it really not drip?');
  await agent.message('That sounds lovely. Does it really not drip?').waitFor();
  await agent.answer('Not a drop. If it does, it may come back within thirty days.');
  await main.message('Not a drop. If it does, it may come back within thirty days.').waitFor();
  await main.ask(question);
  await agent.message(question).waitFor();
  await agent.note('Two pots left in the workshop, parcel leaves at four.');
  await agent.log.getByText('Two pots left').waitFor();
  await agent.answer(answer);
  await main.message(answer).waitFor();
  await agent.log
    .getByText(/· Seen\s*$/)
    .last()
    .waitFor();
  return { main, answer };
}
