import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';

import { packageFolder } from '../package-folder.ts';
import { escapeHtml } from './escape-html.ts';

export interface DocsPage {
  /** Below `/docs/`: `guides/configuration.md`. */
  readonly path: string;
  readonly title: string;
}

/** The project's own documents, when the server runs from its repository; an installed package has none. */
export class DocsPages {
  readonly folder: string | undefined;
  readonly #readme: string | undefined;

  constructor(root: string = join(packageFolder(import.meta.url), '..', '..')) {
    if (!existsSync(join(root, 'pnpm-workspace.yaml'))) return;
    if (existsSync(join(root, 'docs'))) this.folder = join(root, 'docs');
    if (existsSync(join(root, 'README.md'))) this.#readme = join(root, 'README.md');
  }

  async list(): Promise<readonly DocsPage[]> {
    const files = await this.#files();
    return Promise.all(
      [...files].map(async ([path, file]) => ({ path, title: titleOf(await readFile(file, 'utf8'), path) })),
    );
  }

  /** A document as HTML, or `undefined` when it is none of ours: only what the list has is ever read. */
  async render(path: string): Promise<{ title: string; html: string } | undefined> {
    const file = (await this.#files()).get(path);
    if (file === undefined) return undefined;
    const text = await readFile(file, 'utf8');
    // Loaded for the first reader: most servers never have one.
    const { marked } = await import('marked');
    return { title: titleOf(text, path), html: await marked.parse(text, { gfm: true }) };
  }

  async #files(): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    if (this.#readme) files.set('README.md', this.#readme);
    if (!this.folder) return files;
    const names = await readdir(this.folder, { recursive: true });
    for (const name of names.filter((other) => other.endsWith('.md')).toSorted()) {
      files.set(name.replaceAll('\\', posix.sep), join(this.folder, name));
    }
    return files;
  }
}

function titleOf(text: string, path: string): string {
  const heading = /^# +(.+)$/m.exec(text)?.[1] ?? basename(path, '.md');
  return escapeHtml(heading.replaceAll(/[`*_]/g, ''));
}
