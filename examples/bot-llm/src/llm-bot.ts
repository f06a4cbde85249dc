import type { BotArticles, BotConversationHandle, BotHandler } from '@deskbell/sdk/bot';
import { complete, type ModelOptions } from './complete.ts';
import { promptFor, type Exchange } from './prompt.ts';
import { readAnswer, type SafeAnswer } from './read-answer.ts';
import type { Source } from './source.ts';

const SOURCES = 4;
const SOURCE_CHARACTERS = 6_000;
const EXCHANGES = 6;

/** Lets a model answer each question from the articles that fit it, and hands over whatever it cannot answer from them. */
export function llmBot(articles: BotArticles, model: ModelOptions): BotHandler {
  return async (conversation) => {
    for await (const { seq, text: question } of conversation.messages) {
      conversation.typing();
      const sources = await sourcesFor(articles, conversation, question);
      const answer =
        sources.length === 0 ? null : await answerFrom(model, sources, conversation, seq, question);
      if (!answer) return handOver(conversation, question, sources);
      await conversation.say(answer.text);
      for (const { id, language, title } of answer.sources.slice(0, 2)) {
        await conversation.say({ type: 'article', articleId: id, title, language });
      }
    }
  };
}

async function sourcesFor(
  articles: BotArticles,
  { about: { locale } }: BotConversationHandle,
  question: string,
): Promise<readonly Source[]> {
  const language = locale?.split('-', 1)[0];
  const languages = language ? { languages: [language] } : {};
  const found = await articles.search(question.slice(0, 1_000), { limit: SOURCES, ...languages });
  const read = await Promise.allSettled(found.map(({ id }) => articles.read(id, languages)));
  // One that was taken back meanwhile is no source.
  return read.flatMap((one): Source[] => {
    if (one.status === 'rejected') return [];
    const { body, id, language: spoken, title, url } = one.value;
    return [{ id, title, language: spoken, url, text: body.slice(0, SOURCE_CHARACTERS) }];
  });
}

/** `null`: it is not sure, took too long, failed, or said what it could not know. */
async function answerFrom(
  model: ModelOptions,
  sources: readonly Source[],
  conversation: BotConversationHandle,
  seq: number,
  question: string,
): Promise<SafeAnswer | null> {
  const prompt = promptFor(sources, exchangesBefore(conversation, seq), question);
  try {
    return readAnswer(await complete(model, prompt, conversation.signal), sources);
  } catch (error) {
    conversation.signal.throwIfAborted();
    console.error(`no answer of the model: ${String(error)}`);
    return null;
  }
}

function exchangesBefore({ entries }: BotConversationHandle, seq: number): readonly Exchange[] {
  return entries
    .flatMap((entry): Exchange[] => {
      const { author, body } = entry;
      if (entry.seq >= seq || body.type !== 'message' || author.kind === 'agent' || author.kind === 'system')
        return [];
      return [{ by: author.kind, text: body.text }];
    })
    .slice(-EXCHANGES);
}

async function handOver(
  conversation: BotConversationHandle,
  question: string,
  sources: readonly Source[],
): Promise<void> {
  const looked = sources.map(({ title }) => title).join(', ');
  await conversation.handOver({
    summary: `Asks: ${question.slice(0, 1_200)}${looked === '' ? '\nNo article fits.' : `\nLooked into: ${looked.slice(0, 600)}`}`,
    tags: ['bot-not-sure'],
  });
}
