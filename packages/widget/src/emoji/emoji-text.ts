import { msg } from '@lit/localize';

/** The texts of the emoji, in English; each id is `widget.` and the key. */
export const emojiText = {
  emojiFind: () => msg('Search, in English', { id: 'widget.emojiFind' }),
  emojiNone: () => msg('Nothing found', { id: 'widget.emojiNone' }),
  emojiRecent: () => msg('Recent', { id: 'widget.emojiRecent' }),
  emojiFaces: () => msg('Faces', { id: 'widget.emojiFaces' }),
  emojiPeople: () => msg('Hands and hearts', { id: 'widget.emojiPeople' }),
  emojiNature: () => msg('Nature and weather', { id: 'widget.emojiNature' }),
  emojiFood: () => msg('Food and drink', { id: 'widget.emojiFood' }),
  emojiPlaces: () => msg('Travel and play', { id: 'widget.emojiPlaces' }),
  emojiThings: () => msg('Things and signs', { id: 'widget.emojiThings' }),
};
