import type { Keys } from '../configuration/draft/tree.ts';

/** What the section changes of the widget. */
export const lookFields: readonly Keys[] = [
  ['widget', 'look'],
  ['widget', 'launcher'],
  ['widget', 'home'],
  ['widget', 'files'],
  ['widget', 'emoji'],
  ['widget', 'typingPreview'],
  ['widget', 'transcript'],
  ['widget', 'texts'],
];
