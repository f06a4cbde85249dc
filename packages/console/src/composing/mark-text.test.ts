import { expect, it } from 'vitest';
import { type Mark, markText } from './mark-text.ts';

/** `[` and `]` stand around what is selected, `|` where the caret is. */
function marked(drawn: string, mark: Mark): string {
  const caret = drawn.indexOf('|');
  const start = caret < 0 ? drawn.indexOf('‹') : caret;
  const text = drawn.replaceAll(/[|‹›]/g, '');
  const end = caret < 0 ? drawn.indexOf('›') - 1 : caret;
  const found = markText({ text, start, end }, mark);
  return found.start === found.end
    ? `${found.text.slice(0, found.start)}|${found.text.slice(found.start)}`
    : `${found.text.slice(0, found.start)}‹${found.text.slice(found.start, found.end)}›${found.text.slice(found.end)}`;
}

it.each<[string, Mark, string]>([
  ['a ‹word› b', 'bold', 'a **‹word›** b'],
  ['a **‹word›** b', 'bold', 'a ‹word› b'],
  ['a ‹ word › b', 'italic', 'a  *‹word›*  b'],
  ['a **‹word›** b', 'italic', 'a ***‹word›*** b'],
  ['a ***‹word›*** b', 'italic', 'a **‹word›** b'],
  ['|', 'bold', '**|**'],
  ['say ‹x›', 'code', 'say `‹x›`'],
  ['our ‹shop›', 'link', 'our [shop](‹https://›)'],
  ['see ‹https://a.example/b›', 'link', 'see [|](https://a.example/b)'],
  ['one\n‹two\nthree›', 'list', 'one\n‹- two\n- three›'],
  ['‹- two\n- three›', 'list', '‹two\nthree›'],
  ['one|', 'list', '- one|'],
])('%s, %s', (drawn, mark, wanted) => expect(marked(drawn, mark)).toBe(wanted));
