import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleRecord, Store } from '@deskbell/core';
import { stringify } from 'yaml';
import { CATEGORIES_FILE } from './article-folder.ts';
import { writeFrontMatter } from './front-matter.ts';

const AT_A_TIME = 100;

interface ExportOptions {
  readonly store: Pick<Store, 'articles'>;
  readonly siteId: string;
  readonly folder: string;
  readonly tell?: (done: number) => void;
}

/** Writes every article that is not archived as `importFolder` takes it over, its newest texts; returns how many. */
export async function exportFolder({ store, siteId, folder, tell }: ExportOptions): Promise<number> {
  await mkdir(folder, { recursive: true });
  const { categories } = await store.articles.categories(siteId);
  if (categories.length > 0) await writeFile(join(folder, CATEGORIES_FILE), stringify(categories));
  let done = 0;
  let cursor: string | null = null;
  do {
    const page = await store.articles.list({ siteId, cursor, limit: AT_A_TIME });
    for (const article of page.items) {
      await writeArticle(article, store, folder);
      done += 1;
      tell?.(done);
    }
    cursor = page.next;
  } while (cursor !== null);
  return done;
}

async function writeArticle(
  article: ArticleRecord,
  store: Pick<Store, 'articles'>,
  folder: string,
): Promise<void> {
  const { categoryId, id, position, related, siteId, slug, visibility } = article;
  for (const { language, version, publishedVersion } of article.translations) {
    const text = await store.articles.version(siteId, id, language, version);
    if (!text) continue;
    const about = {
      title: text.title,
      ...(text.summary === '' ? {} : { summary: text.summary }),
      ...(categoryId === null ? {} : { category: categoryId }),
      ...(visibility === 'public' ? {} : { visibility }),
      ...(position === 0 ? {} : { position }),
      ...(related.length === 0 ? {} : { related: [...related] }),
      ...(publishedVersion === version ? {} : { draft: true }),
    };
    await mkdir(join(folder, language), { recursive: true });
    await writeFile(join(folder, language, `${slug}.md`), writeFrontMatter(about, text.body));
  }
}
