import { pluralCategory } from '@deskbell/ui';
import { msg, str } from '@lit/localize';

/** The texts around articles, in English; each id is `widget.` and the key. */
export const articlesText = {
  articles: () => msg('Help articles', { id: 'widget.articles' }),
  articlesAll: () => msg('All articles', { id: 'widget.articlesAll' }),
  articlesMore: () => msg('Show more', { id: 'widget.articlesMore' }),
  articlesSearch: () => msg('Search the articles', { id: 'widget.articlesSearch' }),
  articlesFound: (count: number) =>
    msg(count === 1 ? str`${count} article found` : str`${count} articles found`, {
      id: `widget.articlesFound.${pluralCategory(count)}`,
    }),
  articlesNone: () => msg('Nothing found. Try other words, or write to us.', { id: 'widget.articlesNone' }),
  articlesFailed: () => msg('The articles could not be loaded.', { id: 'widget.articlesFailed' }),
  articleGone: () => msg('This article is no longer here.', { id: 'widget.articleGone' }),
  articleSuggested: () => msg('Perhaps this helps', { id: 'widget.articleSuggested' }),
  articleDismiss: () => msg('Hide the suggestions', { id: 'widget.articleDismiss' }),
  articleHelped: () => msg('Did this help?', { id: 'widget.articleHelped' }),
  articleYes: () => msg('Yes', { id: 'widget.articleYes' }),
  articleNo: () => msg('No', { id: 'widget.articleNo' }),
  articleMissing: () => msg('What is missing?', { id: 'widget.articleMissing' }),
  articleThanks: () => msg('Thank you!', { id: 'widget.articleThanks' }),
  articleAsk: () => msg('Still a question? Write to us', { id: 'widget.articleAsk' }),
};
