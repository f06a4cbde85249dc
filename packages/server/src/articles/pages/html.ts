import { escapeHtml } from '../../http/docs/escape-html.ts';

/** A piece of HTML that was made here. Whatever else is put into a page is text, and escaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = string | number | Html | null | undefined | false | readonly Piece[];

/** HTML with pieces in it: text is escaped, what is nothing is left out. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.map((string, index) => string + markupOf(pieces[index])).join(''));
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  return escapeHtml(String(piece));
}
