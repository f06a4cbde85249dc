/** What is said around emoji; each application says it in its own texts. */
export interface EmojiTexts {
  emojiFind(): string;
  emojiNone(): string;
  emojiRecent(): string;
  emojiFaces(): string;
  emojiPeople(): string;
  emojiNature(): string;
  emojiFood(): string;
  emojiPlaces(): string;
  emojiThings(): string;
}
