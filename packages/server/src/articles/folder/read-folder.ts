import { readFile, readdir, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { articleLanguage, type ArticleCategory } from '@deskbell/core';
import { articleRoutes, articleSlug, articleText, DeskbellError } from '@deskbell/protocol';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  CATEGORIES_FILE,
  languageOfPath,
  type ArticleFolder,
  type FolderArticle,
  type FolderPlace,
  type FolderText,
} from './article-folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { localImages } from './local-images.ts';

const MOST_TOLD = 20;

/**
 * Reads a folder of articles. Everything is looked at before anything is taken: rejects with `invalid` and all that is wrong, file by file,
 * or with `not_found` when there is no such folder.
 */
export async function readFolder(folder: string): Promise<ArticleFolder> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new DeskbellError('not_found', `unable to import: there is no folder ${folder}`);
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(sep, posix.sep));
  const problems: string[] = [];
  const files: { slug: string; place: FolderPlace; text: FolderText; path: string }[] = [];
  for (const path of names.filter((name) => name.endsWith('.md')).toSorted()) {
    try {
      files.push({ path, ...(await readArticle(join(folder, path), path)) });
    } catch (error) {
      problems.push(...whatIsWrong(error).map((why) => `${path}: ${why}`));
    }
  }
  const categories = names.includes(CATEGORIES_FILE)
    ? await readCategories(join(folder, CATEGORIES_FILE)).catch((error: unknown) => {
        problems.push(...whatIsWrong(error).map((why) => `${CATEGORIES_FILE}: ${why}`));
        return undefined;
      })
    : undefined;
  const articles = [...Map.groupBy(files, ({ slug }) => slug)].map(([slug, same]): FolderArticle => {
    for (const [language, twice] of Map.groupBy(same, ({ text }) => text.language)) {
      if (twice.length > 1)
        problems.push(`${twice.map(({ path }) => path).join(', ')}: both are "${slug}" in ${language}`);
    }
    return { slug, place: joined(same, problems), texts: same.map(({ text }) => text) };
  });
  if (problems.length === 0) return { articles, categories };
  const told = problems.slice(0, MOST_TOLD);
  const rest = problems.length - told.length;
  const lines = [...told, ...(rest > 0 ? [`… and ${rest} more`] : [])].map((line) => `\n  ${line}`);
  throw new DeskbellError('invalid', `unable to import, and nothing was changed:${lines.join('')}`);
}

async function readArticle(file: string, path: string) {
  const { about, body } = readFrontMatter(await readFile(file, 'utf8'));
  const name = posix.basename(path, '.md');
  const slug = articleSlug.safeParse(name);
  if (!slug.success) throw new Error(`the name of the file ${slug.error.issues[0]?.message ?? 'is no slug'}`);
  const language = about.language === undefined ? languageOfPath(path) : articleLanguage(about.language);
  if (language === undefined) {
    throw new Error(
      'it has no language: put it into a folder such as "en", or write "language: en" above the text',
    );
  }
  const images = await localImages(body);
  if (images.length > 0) {
    throw new Error(
      `it shows ${images.join(', ')}: put pictures where they have an https address, and use that`,
    );
  }
  const heading = about.title === undefined ? /^# +(.+?)(?: +#+)? *(?:\n+|$)/.exec(body) : null;
  const {
    title,
    summary,
    body: text,
  } = articleText.parse({
    title: about.title ?? heading?.[1] ?? '',
    summary: about.summary,
    body: heading ? body.slice(heading[0].length) : body,
  });
  const { category, visibility, position, related, draft: isDraft } = about;
  return {
    slug: slug.data,
    place: { category, visibility, position, related },
    text: { language, title, summary, body: text, isDraft },
  };
}

const categoriesOf = articleRoutes['PUT /v1/sites/:siteId/article-categories'].body.shape.categories;

async function readCategories(file: string): Promise<readonly ArticleCategory[]> {
  return categoriesOf.parse(parse(await readFile(file, 'utf8')) ?? []);
}

/** What the languages of one article say of its place must agree. */
function joined(files: readonly { place: FolderPlace; path: string }[], problems: string[]): FolderPlace {
  const place: Record<string, unknown> = {};
  for (const key of ['category', 'visibility', 'position', 'related'] as const) {
    const said = files.filter((file) => file.place[key] !== undefined);
    const values = new Set(said.map((file) => JSON.stringify(file.place[key])));
    if (values.size > 1)
      problems.push(`${said.map(({ path }) => path).join(', ')}: they say different things of "${key}"`);
    place[key] = said[0]?.place[key];
  }
  return place;
}

function whatIsWrong(error: unknown): readonly string[] {
  if (error instanceof z.ZodError) {
    return error.issues.map(({ message, path }) =>
      path.length > 0 ? `${path.join('.')} ${message}` : message,
    );
  }
  return [error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)];
}
