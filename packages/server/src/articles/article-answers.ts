import type {
  ArticleCategories,
  ArticleHit,
  ArticleRecord,
  ArticleVersion,
  PublishedArticle,
  PublishedArticleCard,
} from '@deskbell/core';
import type {
  ArticleAnswer,
  ArticleCardAnswer,
  ArticleCategoriesAnswer,
  ArticleHitAnswer,
  ArticleVersionAnswer,
  PublishedArticleAnswer,
} from '@deskbell/protocol';
import { helpAddress } from './help-address.ts';
import { renderArticle } from './render-article.ts';

export function articleAnswer({
  siteId: _siteId,
  related,
  translations,
  ...article
}: ArticleRecord): ArticleAnswer {
  return { ...article, related: [...related], translations: [...translations] };
}

export function versionAnswer(version: ArticleVersion): ArticleVersionAnswer {
  return { ...version, by: { ...version.by } };
}

export function cardAnswer({ languages, ...card }: PublishedArticleCard): ArticleCardAnswer {
  return { ...card, languages: [...languages] };
}

export async function publishedAnswer(
  { languages, related, ...article }: PublishedArticle,
  siteId: string,
  publicUrl: string,
): Promise<PublishedArticleAnswer> {
  // Shown on pages of other servers too, so that links need the whole address.
  const html = await renderArticle(
    article.body,
    (slug, anchor) => publicUrl + helpAddress(siteId, article.language, slug) + anchor,
  );
  return { ...article, languages: [...languages], related: [...related], html };
}

export function hitAnswer(
  { article, excerpt, matches }: ArticleHit,
  siteId: string,
  publicUrl: string,
): ArticleHitAnswer {
  return {
    article: cardAnswer(article),
    excerpt,
    matches: matches.map(([start, end]) => [start, end]),
    url: publicUrl + helpAddress(siteId, article.language, article.slug),
  };
}

export function categoriesAnswer({ categories, version }: ArticleCategories): ArticleCategoriesAnswer {
  return {
    categories: categories.map(({ id, names, children }) => ({
      id,
      names: { ...names },
      children: children.map((child) => ({ id: child.id, names: { ...child.names } })),
    })),
    version,
  };
}
