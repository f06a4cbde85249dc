import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LitElement } from 'lit';
import { describe, expect, it } from 'vitest';
import { DeskbellChat } from '@deskbell/widget';
import { describeElement } from '../build/describe-element.ts';
import { editorData } from '../build/editor-data.ts';

const root = join(import.meta.dirname, '..');
const { element } = describeElement();
const files = editorData();
const names = (list: readonly { readonly name: string }[] = []): string[] =>
  list.map(({ name }) => name).sort();

/** Every first group that the pattern has in the sources. */
function said(pattern: RegExp, ...files: readonly string[]): string[] {
  const sources = globSync(files, { cwd: root, exclude: ['**/*test.ts'] });
  const found = sources.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(pattern)]);
  return [...new Set(found.map(([, name = '']) => name))].sort();
}

describe('what editors are told of <deskbell-chat>', () => {
  it('is everything public that the class has', () => {
    const properties = Object.entries(
      DeskbellChat.properties as Record<string, { readonly state?: boolean }>,
    );
    const isInner = (name: string): boolean =>
      name in LitElement.prototype || properties.some(([property]) => property === name);
    const methods = [];
    for (
      let at: object = DeskbellChat.prototype;
      at !== LitElement.prototype;
      at = Object.getPrototypeOf(at) as object
    )
      methods.push(...Object.getOwnPropertyNames(at).filter((name) => !isInner(name)));
    const fields = properties.filter(([, { state }]) => !state).map(([name]) => name);
    expect(names(element.members)).toEqual([...methods, ...fields].sort());
  });

  it('is every event, custom property, part and attribute that the sources have', () => {
    expect(names(element.events)).toEqual(
      said(/^ {2}(\w+): .*;$/gm, 'src/loader/deskbell-events.ts').map((name) => `deskbell-${name}`),
    );
    expect(names(element.cssProperties)).toEqual(
      said(/var\((--deskbell-[a-z-]+)/g, 'src/**/*.ts', '../ui/src/**/*.ts'),
    );
    // Other elements within the panel have parts, too; pages cannot reach those.
    expect(names(element.cssParts)).toEqual(said(/part="([a-z]+)"/g, 'src/chat/render-*.ts'));
    const styled = said(
      /:host\(\[([a-z-]+)=/g,
      'src/launcher/*.ts',
      'src/chat/*.ts',
      '../ui/src/theme/tokens.ts',
    );
    expect(names(element.attributes)).toEqual(['locale', 'open', 'relay', 'site-id', ...styled].sort());
  });

  it('says of each what it is for', () => {
    const all = [
      element.members,
      element.attributes,
      element.events,
      element.cssProperties,
      element.cssParts,
    ].flat();
    expect(all.filter((each) => !each?.description?.trim()).map((each) => each?.name)).toEqual([]);
    expect(element.description).toContain('chat');
  });

  it('is in the files of each editor', () => {
    for (const name of [...names(element.attributes), ...names(element.events)]) {
      expect(JSON.stringify(files['vscode.html-custom-data.json'])).toContain(name);
      expect(JSON.stringify(files['web-types.json'])).toContain(`"${name}"`);
    }
    for (const name of [...names(element.cssProperties), ...names(element.cssParts)]) {
      expect(JSON.stringify(files['vscode.css-custom-data.json'])).toContain(name);
      expect(JSON.stringify(files['web-types.json'])).toContain(name);
    }
  });

  it('lies where the package says it lies', () => {
    const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    const told = [about['customElements'], about['web-types']];
    expect(told).toEqual(['dist/custom-elements.json', 'dist/web-types.json']);
    expect(Object.keys(files).map((name) => `dist/${name}`)).toEqual(expect.arrayContaining(told));
  });
});
