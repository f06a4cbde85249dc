import { msg } from '@lit/localize';

/** The texts of what comes before a first message, in English; each id is `widget.` and the key. */
export const preChatText = {
  preIntro: () =>
    msg('A few questions first, so that the right person can help you.', { id: 'widget.preIntro' }),
  preGo: () => msg('Continue', { id: 'widget.preGo' }),
  preSkip: () => msg('Skip', { id: 'widget.preSkip' }),
  preWaits: () =>
    msg('Your message goes out as soon as you have answered the questions above.', {
      id: 'widget.preWaits',
    }),
  preAgree: () => msg('I agree', { id: 'widget.preAgree' }),
  preAgreeWaits: () =>
    msg('Your message goes out as soon as you agree to the text above.', { id: 'widget.preAgreeWaits' }),
  preNotNow: () => msg('Not now', { id: 'widget.preNotNow' }),
  preChanged: () => msg('The text has changed. Please read it again.', { id: 'widget.preChanged' }),
  preSignIn: () =>
    msg('Please sign in on this page first, then you can write to us.', { id: 'widget.preSignIn' }),
  preReady: () => msg('Thank you. You can write to us now.', { id: 'widget.preReady' }),
};
