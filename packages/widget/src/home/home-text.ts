import { msg } from '@lit/localize';

/** The texts of home, in English; each id is `widget.` and the key. */
export const homeText = {
  home: () => msg('Home', { id: 'widget.home' }),
  topics: () => msg('What is it about?', { id: 'widget.topics' }),
};
