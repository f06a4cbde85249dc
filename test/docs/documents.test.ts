import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Links to other files, without those into the web and within the page. */
function linksOf(document: string): { text: string; target: string }[] {
  return (
    [...read(document).matchAll(/\[([^\]]*)\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, text = '', target = '']) => ({ text, target }))
      // A pattern in code, such as `[01](?:a|b)`, looks like a link.
      .filter(({ target }) => !/^(?:[a-z]+:|\?:)/.test(target))
  );
}

describe('every document', () => {
  it.each(documents)('%s links only to what exists', (document) => {
    const broken = linksOf(document)
      .map(({ target }) => target)
      .filter((target) => !existsSync(join(root, dirname(document), target)));
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names only paths that exist', (document) => {
    const paths = [...read(document).matchAll(/`((?:packages|examples|test|scripts|docs)\/[\w./-]+)`/g)];
    const broken = paths.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)));
    expect(broken).toEqual([]);
  });
});

describe('docs/ARCHITECTURE.md', () => {
  it('names functions and classes that are in the files it links to', () => {
    const broken = linksOf('docs/ARCHITECTURE.md').flatMap(({ text, target }) => {
      const [, name] = /^`(?:\w+\.)?(\w+)`$/.exec(text) ?? [];
      const path = join(root, 'docs', target);
      if (name === undefined || target.endsWith('/index.ts') || !statSync(path).isFile()) return [];
      return new RegExp(`\\b${name}\\b`).test(readFileSync(path, 'utf8')) ? [] : [`${text} in ${target}`];
    });
    expect(broken).toEqual([]);
  });
});
