import { msg, str } from '@lit/localize';

/** The texts of offers and of the agent's own state. */
export const offerText = {
  offers: () => msg('Offers', { id: 'console.offers' }),
  offerOf: (name: string) => msg(str`Offered to you: ${name}`, { id: 'console.offerOf' }),
  offerTitle: (name: string) => msg(str`${name} is offered to you`, { id: 'console.offerTitle' }),
  accept: () => msg('Accept', { id: 'console.accept' }),
  decline: () => msg('Decline', { id: 'console.decline' }),
  readFirst: () => msg('Read first', { id: 'console.readFirst' }),
  offerLeft: (duration: string) => msg(str`${duration} left`, { id: 'console.offerLeft' }),
  offerNearlyOver: (name: string) =>
    msg(str`${name}: the offer is nearly over`, { id: 'console.offerNearlyOver' }),
  offerMissed: (name: string) =>
    msg(str`You missed an offer: ${name}. Somebody else is asked.`, { id: 'console.offerMissed' }),
  dismiss: () => msg('Dismiss', { id: 'console.dismiss' }),
  notResponding: () => msg('You missed an offer: nobody new comes to you.', { id: 'console.notResponding' }),
  iAmBack: () => msg("I'm back", { id: 'console.iAmBack' }),
  offerTransfer: (name: string) =>
    msg(str`${name} hands this conversation to you.`, { id: 'console.offerTransfer' }),
  offerSpeaks: (language: string) => msg(str`Speaks ${language}`, { id: 'console.offerSpeaks' }),
  offerWhy: (why: string) => msg(str`Why you: ${why}`, { id: 'console.offerWhy' }),
  keyAccept: () => msg('Accept the first offer', { id: 'console.keyAccept' }),
  keyDecline: () => msg('Decline the first offer', { id: 'console.keyDecline' }),
  pauseWrapUp: (duration: string) =>
    msg(str`Time to wrap up: nothing new for ${duration}.`, { id: 'console.pauseWrapUp' }),
  pauseBreathing: (duration: string) =>
    msg(str`Take a breath: nothing new for ${duration}.`, { id: 'console.pauseBreathing' }),
  pauseDaily: () =>
    msg('That was enough for today: nothing new comes until tomorrow.', { id: 'console.pauseDaily' }),
  breakDue: (duration: string) =>
    msg(str`You have been at it for ${duration}. A short break would do you good.`, {
      id: 'console.breakDue',
    }),
  takeBreak: () => msg('Take a break', { id: 'console.takeBreak' }),
};
