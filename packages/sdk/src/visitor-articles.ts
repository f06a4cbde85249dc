export { visitorArticles } from './articles/visitor-articles.ts';
export type { VisitorArticles, VisitorArticlesOptions } from './articles/visitor-articles.ts';
export type {
  ArticleCardAnswer,
  ArticleCategoryBody,
  ArticleHitAnswer,
  PublishedArticleAnswer,
} from '@deskbell/protocol';
