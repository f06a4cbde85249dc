import { msg } from '@lit/localize';

/** The texts of the buttons beside the text, in English; each id is `widget.` and the key. */
export const toolsText = {
  attach: () => msg('Attach files', { id: 'widget.attach' }),
  emoji: () => msg('Choose an emoji', { id: 'widget.emoji' }),
};
