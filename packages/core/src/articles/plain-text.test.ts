import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

it('keeps the words of Markdown and nothing else', () => {
  const text = [
    '# Returns',
    '',
    'Send it **back** within `30` days, see [the form](https://shop.example/form "Form").',
    '',
    '- snake_case stays',
    '1. first',
    '> quoted',
    '',
    '| a | b |',
    '|---|:-:|',
    '| c | d |',
    '',
    '```js',
    'const x = 1;',
    '```',
    '---',
    '![A parcel](https://shop.example/parcel.png)',
  ].join('\n');
  expect(plainText(text).split('\n')).toEqual([
    'Returns',
    'Send it back within 30 days, see the form.',
    'snake_case stays',
    'first',
    'quoted',
    'a b',
    'c d',
    'const x = 1;',
    'A parcel',
  ]);
});
