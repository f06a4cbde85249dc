/*
 * Names and search words of emoji in the languages of the chat, from the annotations of Unicode's CLDR:
 *
 *   npm pack cldr-annotations-full cldr-annotations-derived-full   # and unpack both into folders of these names
 *   node packages/ui/build/generate-emoji-names.ts <folder of both>
 *
 * Writes src/emoji/names/*.ts, which are kept: the data change once a year, and no build shall need 11 MB for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emojiGroups } from '../src/emoji/emoji-list.ts';

interface Annotation {
  readonly default?: readonly string[];
  readonly tts?: readonly string[];
}

const LANGUAGES = ['ar', 'cs', 'de', 'es', 'fr', 'it', 'pl', 'pt-BR', 'ru', 'tr', 'uk'];
/** Of each emoji, besides those of its name. */
const MOST_WORDS = 10;
const EACH_LINE = 4;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('unable to generate: name the folder with both packages of CLDR');

const signs = emojiGroups.flatMap(({ emoji }) => emoji.map(({ sign }) => sign));
for (const language of LANGUAGES) {
  const known = annotations(folder, language === 'pt-BR' ? 'pt' : language);
  const entries = signs.map((sign) => entryOf(known[sign.replaceAll('\uFE0F', '')] ?? known[sign], sign));
  const lines = Array.from({ length: Math.ceil(entries.length / EACH_LINE) }, (_, index) =>
    entries.slice(index * EACH_LINE, (index + 1) * EACH_LINE).join('|'),
  );
  const file = join(import.meta.dirname, `../src/emoji/names/emoji-${language}.ts`);
  writeFileSync(
    file,
    `// Made by build/generate-emoji-names.ts from CLDR (LICENSE-UNICODE.txt).\n` +
      `export const names = \`${lines.join('\n')}\`;\n`,
  );
}

function annotations(from: string, language: string): Readonly<Record<string, Annotation>> {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(from, path), 'utf8'));
  const plain = read(`cldr-annotations-full/annotations/${language}/annotations.json`) as {
    annotations: { annotations: Record<string, Annotation> };
  };
  const derived = read(`cldr-annotations-derived-full/annotationsDerived/${language}/annotations.json`) as {
    annotationsDerived: { annotations: Record<string, Annotation> };
  };
  return { ...derived.annotationsDerived.annotations, ...plain.annotations.annotations };
}

/** `name;words`: words that begin as one of the name's does are found without. */
function entryOf(annotation: Annotation | undefined, sign: string): string {
  const name = annotation?.tts?.[0];
  if (name === undefined) throw new Error(`unable to generate: CLDR does not know ${sign}`);
  const words: string[] = [];
  const held = wordsOf(name);
  for (const word of (annotation?.default ?? []).flatMap(wordsOf)) {
    if (words.length === MOST_WORDS) break;
    if ([...held, ...words].some((other) => other.startsWith(word))) continue;
    words.push(word);
  }
  return [name, words.join(' ')]
    .filter(Boolean)
    .join(';')
    .replaceAll(/[|`\\$]/g, '');
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 2 || /^\p{N}+$/u.test(word));
}
