import { type ChatFacts, needsLater } from '../chat/chat-facts.ts';
import type { ChatItem } from './part.ts';
import type { PartName } from './part-name.ts';

/** Which part shows a line of the timeline that the chat does not show by itself. */
const partOf: Readonly<Partial<Record<ChatItem['body']['type'], PartName>>> = {
  quickReplies: 'rich',
  card: 'rich',
  form: 'rich',
  article: 'rich',
  answer: 'rich',
  surveyAsked: 'survey',
  score: 'survey',
  feedback: 'survey',
};

/** The parts without which an open chat could not show what there is to show. */
export function neededParts(
  facts: ChatFacts,
  items: readonly ChatItem[],
  menuOpen: boolean,
): ReadonlySet<PartName> {
  const needed = new Set<PartName>(['home', 'tools']);
  if (menuOpen || needsLater(facts)) needed.add('service');
  if (menuOpen && facts.started) needed.add('survey');
  if (facts.desk?.consent) needed.add('preChat');
  if (facts.conversation) needed.add('page');
  for (const { body, delivery } of items) {
    const name = partOf[body.type];
    if (name) needed.add(name);
    if (body.type === 'message' && body.files) needed.add('files');
    if (delivery?.state === 'failed') needed.add('preChat');
  }
  return needed;
}
