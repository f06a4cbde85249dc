import type { ArticleEditor, ArticleRecord, Clock, Ids, Store } from '@deskbell/core';
import type { ArticleFolder, FolderArticle, FolderPlace } from './article-folder.ts';

export interface ImportOptions {
  readonly store: Pick<Store, 'articles'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly siteId: string;
  readonly by: ArticleEditor;
  readonly tell?: (done: number, of: number) => void;
}

export interface ImportReport {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Takes over a folder: articles are known by their slugs, so that a second time changes only what the files have changed. What the folder
 * does not have stays as it is.
 */
export async function importFolder(
  { articles, categories }: ArticleFolder,
  options: ImportOptions,
): Promise<ImportReport> {
  const { siteId, store, tell } = options;
  if (categories) {
    const present = await store.articles.categories(siteId);
    const isSame = JSON.stringify(present.categories) === JSON.stringify(categories);
    if (!isSame) await store.articles.saveCategories(siteId, categories, present.version);
  }
  const counts = { created: 0, changed: 0, unchanged: 0 };
  for (const [index, article] of articles.entries()) {
    counts[await importArticle(article, options)] += 1;
    tell?.(index + 1, articles.length);
  }
  return counts;
}

async function importArticle(
  { slug, place, texts }: FolderArticle,
  options: ImportOptions,
): Promise<keyof ImportReport> {
  const { by, clock, siteId, store } = options;
  const found = await store.articles.find(siteId, slug);
  const at = clock.now();
  let article = found ?? (await create(slug, place, options));
  let isChanged = false;
  const change = changeOf(article, place);
  if (Object.keys(change).length > 0) {
    article = await store.articles.change(siteId, article.id, change, { at });
    isChanged = true;
  }
  for (const { isDraft, language, ...text } of texts) {
    const present = article.translations.find((one) => one.language === language);
    const textPlace = { siteId, articleId: article.id, language, at };
    const expectedVersion = present?.version ?? 0;
    const { version } = await store.articles.saveVersion({ ...textPlace, ...text, expectedVersion, by });
    const isShown = present?.publishedVersion === version;
    if (!isDraft && !isShown) await store.articles.publish({ ...textPlace, version });
    isChanged ||= version !== present?.version || (!isDraft && !isShown);
  }
  return found ? (isChanged ? 'changed' : 'unchanged') : 'created';
}

function create(slug: string, place: FolderPlace, { clock, ids, siteId, store }: ImportOptions) {
  return store.articles.create({
    id: ids.next(),
    siteId,
    slug,
    categoryId: place.category ?? null,
    visibility: place.visibility ?? 'public',
    position: place.position ?? 0,
    related: place.related ?? [],
    createdAt: clock.now(),
  });
}

function changeOf(article: ArticleRecord, { category, visibility, position, related }: FolderPlace) {
  return {
    ...(category === undefined || category === article.categoryId ? {} : { categoryId: category }),
    ...(visibility === undefined || visibility === article.visibility ? {} : { visibility }),
    ...(position === undefined || position === article.position ? {} : { position }),
    ...(related === undefined || JSON.stringify(related) === JSON.stringify(article.related)
      ? {}
      : { related }),
  };
}
