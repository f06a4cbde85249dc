import { css } from 'lit';

/** How the pieces of `renderMarkdown` look. Sizes follow the text around them. */
export const markdownStyles = css`
  .markdown {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .markdown :is(p, ul, ol, pre, blockquote) {
    margin: 0;
  }
  /* Not by what stands before it: then all lines of a timeline would be looked at anew with each that comes. */
  .markdown > :is(p, ul, ol, pre, blockquote):not(:first-child) {
    margin-block-start: 8px;
  }
  .markdown :is(ul, ol) {
    padding-inline-start: 24px;
    white-space: normal;
  }
  .markdown li {
    white-space: pre-wrap;
  }
  .markdown blockquote {
    padding-inline-start: 12px;
    border-inline-start: 2px solid;
    opacity: 0.9;
  }
  .markdown code {
    font:
      0.92em/1.4 ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
    padding: 0 4px;
    border-radius: 4px;
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }
  .markdown pre {
    padding: 8px 12px;
    border-radius: 8px;
    overflow-x: auto;
    white-space: pre;
    background: color-mix(in srgb, currentcolor 10%, transparent);
  }
  .markdown pre code {
    padding: 0;
    background: none;
  }
  .markdown a {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
    border-radius: 2px;
  }
  .markdown a:hover {
    text-decoration-thickness: 2px;
  }
`;
