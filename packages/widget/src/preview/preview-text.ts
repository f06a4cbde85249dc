import { msg } from '@lit/localize';

/** What visitors are told where agents see what they write, in English; each id is `widget.` and the key. */
export const previewText = {
  previewed: () => msg('Our team can see what you write before you send it.', { id: 'widget.previewed' }),
};
