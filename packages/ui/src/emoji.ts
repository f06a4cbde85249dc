export { EmojiPicker } from './emoji/emoji-picker.ts';
export type { EmojiHost } from './emoji/emoji-picker.ts';
export { emojiStyles } from './emoji/emoji-styles.ts';
export type { EmojiTexts } from './emoji/emoji-texts.ts';
