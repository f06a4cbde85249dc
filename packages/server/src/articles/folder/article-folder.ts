import { articleLanguage, type ArticleCategory } from '@deskbell/core';
import type { FrontMatter } from './front-matter.ts';

/** The file with the categories, beside the folders of the languages. */
export const CATEGORIES_FILE = 'categories.yaml';

export interface FolderText {
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly isDraft: boolean;
}

/** What the files of one article say of it; what none says stays as it is. */
export type FolderPlace = Pick<FrontMatter, 'category' | 'visibility' | 'position' | 'related'>;

export interface FolderArticle {
  readonly slug: string;
  readonly place: FolderPlace;
  readonly texts: readonly FolderText[];
}

/** A folder of articles: `<language>/…/<slug>.md`, and the categories. */
export interface ArticleFolder {
  readonly articles: readonly FolderArticle[];
  /** `undefined`: the folder has no such file. */
  readonly categories: readonly ArticleCategory[] | undefined;
}

/** The language of a file by the first folder it lies in, if that is named for one. */
export function languageOfPath(path: string): string | undefined {
  const [first = '', ...rest] = path.split('/');
  return rest.length > 0 && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(first)
    ? articleLanguage(first)
    : undefined;
}
