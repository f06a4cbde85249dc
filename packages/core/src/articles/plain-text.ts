/**
 * What is left to read of Markdown: words without marks, addresses and languages of code. For searching and for excerpts; what
 * it leaves is text and nothing to be rendered.
 */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/^ {0,3}(?:```|~~~).*$/gm, '')
      // Links and images keep their words.
      .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
      .replace(/<https?:[^>\s]*>/g, '')
      .replace(/^ {0,3}(?:#{1,6}|>|[-+*]|\d{1,9}[.)])[ \t]+/gm, '')
      .replace(/^ {0,3}(?:[-*_] *){3,}$/gm, '')
      .replace(/^\|?[ \t:|-]+\|[ \t:|-]*$/gm, '')
      .replace(/[`*~|]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ' ')
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n')
      .trim()
  );
}
