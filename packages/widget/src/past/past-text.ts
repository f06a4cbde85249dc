import { msg } from '@lit/localize';

/** The texts of earlier conversations, in English; each id is `widget.` and the key. */
export const pastText = {
  past: () => msg('Your conversations', { id: 'widget.past' }),
  pastAll: () => msg('All conversations', { id: 'widget.pastAll' }),
  pastOpen: () => msg('Open', { id: 'widget.pastOpen' }),
  pastSolved: () => msg('Solved', { id: 'widget.pastSolved' }),
  pastEnded: () => msg('Ended', { id: 'widget.pastEnded' }),
  pastToOpen: () => msg('Back to the open conversation', { id: 'widget.pastToOpen' }),
};
