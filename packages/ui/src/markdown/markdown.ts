export { renderMarkdown } from './render-markdown.ts';
export { markdownStyles } from './markdown-styles.ts';
