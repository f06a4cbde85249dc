import type { BotArticles, BotConversationHandle, BotHandler, FoundArticle } from '@deskbell/sdk/bot';
import { wordsFor } from './words.ts';

/** Articles that are shown before a person takes over. */
const TRIES = 3;

/** Answers with the article that fits best, asks whether it helped, tries the next, and then hands over what it learned. */
export function faqBot(articles: BotArticles): BotHandler {
  return async (conversation) => {
    const words = wordsFor(conversation.about.locale);
    const shown: FoundArticle[] = [];
    for await (const message of conversation.messages) {
      let question = message.text;
      for (;;) {
        const article = await nextArticle(articles, conversation, question, shown);
        if (!article) {
          await conversation.say(shown.length === 0 ? words.nothing : words.person);
          return handOver(conversation, question, shown);
        }
        shown.push(article);
        await conversation.say(words.found);
        await conversation.say({
          type: 'article',
          articleId: article.id,
          title: article.title,
          language: article.language,
          excerpt: article.excerpt.slice(0, 1_000),
        });
        const answer = await conversation.ask({
          type: 'quickReplies',
          text: words.helped,
          replies: [
            { id: 'yes', label: words.yes },
            { id: 'no', label: words.no },
          ],
        });
        if (answer.choice?.id === 'yes') {
          await conversation.say(words.glad);
          return conversation.resolve();
        }
        // Whoever writes instead of picking asks something else.
        if (!answer.choice) question = answer.text;
      }
    }
  };
}

async function nextArticle(
  articles: BotArticles,
  conversation: BotConversationHandle,
  question: string,
  shown: readonly FoundArticle[],
): Promise<FoundArticle | undefined> {
  if (shown.length >= TRIES) return undefined;
  conversation.typing();
  const { locale } = conversation.about;
  const language = locale?.split('-', 1)[0];
  const found = await articles.search(question, {
    limit: TRIES,
    ...(language ? { languages: [language] } : {}),
  });
  return found.find(({ id }) => !shown.some((before) => before.id === id));
}

async function handOver(
  conversation: BotConversationHandle,
  question: string,
  shown: readonly FoundArticle[],
): Promise<void> {
  const titles = shown.map(({ title }) => title).join(', ');
  await conversation.handOver({
    summary: `Asks: ${question.slice(0, 1_000)}${titles === '' ? '\nNo article fits.' : `\nShown, and did not help: ${titles.slice(0, 900)}`}`,
    tags: [shown.length === 0 ? 'no-article' : 'article-did-not-help'],
  });
}
