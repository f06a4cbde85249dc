import type { Token } from 'marked';

/** Addresses of pictures that lie beside the text instead of somewhere in the web. */
export async function localImages(markdown: string): Promise<readonly string[]> {
  const { Lexer, walkTokens } = await import('marked');
  const found = new Set<string>();
  void walkTokens(new Lexer({ gfm: true }).lex(markdown), (token: Token) => {
    if (token.type === 'image' && typeof token['href'] === 'string' && !/^https?:\/\//i.test(token['href'])) {
      found.add(token['href']);
    }
  });
  return [...found];
}
