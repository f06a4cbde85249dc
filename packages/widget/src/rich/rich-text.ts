import { msg } from '@lit/localize';

/** The texts around what bots and flows show, in English; each id is `widget.` and the key. */
export const richText = {
  richNotTaken: () =>
    msg('That could not be sent. Please write it as a message instead.', { id: 'widget.richNotTaken' }),
  richRead: () => msg('Read the article', { id: 'widget.richRead' }),
  richNewTab: () => msg('opens in a new tab', { id: 'widget.richNewTab' }),
};
