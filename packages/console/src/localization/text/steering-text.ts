import { msg, str } from '@lit/localize';

/** The texts of what supervisors do on the board. */
export const steeringText = {
  steerWaiting: () => msg('Waiting now', { id: 'console.steerWaiting' }),
  steerWaitingNone: () =>
    msg('Nobody is waiting. Whoever comes next is seen here at once.', { id: 'console.steerWaitingNone' }),
  steerMore: () => msg('Show more', { id: 'console.steerMore' }),
  steerNobodyServes: () => msg('Nobody serves this queue.', { id: 'console.steerNobodyServes' }),
  steerFits: () => msg('Fits, next in line', { id: 'console.steerFits' }),
  steerGive: () => msg('Give to…', { id: 'console.steerGive' }),
  steerGiveTitle: (first: string) => msg(str`Give ${first} to`, { id: 'console.steerGiveTitle' }),
  steerGiveIntro: () =>
    msg('They have it at once, beyond their capacity if need be.', { id: 'console.steerGiveIntro' }),
  steerGiveDo: () => msg('Give', { id: 'console.steerGiveDo' }),
  steerGiven: (first: string, second: string) =>
    msg(str`${first} has ${second} now.`, { id: 'console.steerGiven' }),
  steerGiveFailed: (first: string, second: string, third: string) =>
    msg(str`${first} could not be given to ${second}. ${third}`, { id: 'console.steerGiveFailed' }),
  steerDragHint: () =>
    msg('Drag onto a person to give it to them, or use the button.', { id: 'console.steerDragHint' }),
  steerRisk: () => msg('Promises at risk', { id: 'console.steerRisk' }),
  steerRiskNone: () => msg('Every promise is being kept.', { id: 'console.steerRiskNone' }),
  steerWith: (first: string) => msg(str`With ${first}`, { id: 'console.steerWith' }),
  steerSince: (first: string) => msg(str`for ${first}`, { id: 'console.steerSince' }),
  steerListen: () => msg('Read along', { id: 'console.steerListen' }),
  steerOpening: () => msg('Opening the conversation', { id: 'console.steerOpening' }),
  steerSilent: () =>
    msg('Nobody in this conversation sees that you read along. It is in the audit log.', {
      id: 'console.steerSilent',
    }),
  steerClose: () => msg('Close', { id: 'console.steerClose' }),
  steerOpenFull: () => msg('Open in the inbox', { id: 'console.steerOpenFull' }),
  steerWhisper: (first: string) => msg(str`Whisper to ${first}`, { id: 'console.steerWhisper' }),
  steerWhisperHint: (first: string) =>
    msg(str`Only colleagues see it; ${first} is told at once. Ctrl and Enter sends.`, {
      id: 'console.steerWhisperHint',
    }),
  steerWhisperSend: () => msg('Whisper', { id: 'console.steerWhisperSend' }),
  steerWhispered: (first: string) => msg(str`${first} has been told.`, { id: 'console.steerWhispered' }),
  steerWhisperNobody: () =>
    msg('Nobody has it yet: there is nobody to whisper to.', { id: 'console.steerWhisperNobody' }),
  steerTakeOver: () => msg('Take over…', { id: 'console.steerTakeOver' }),
  steerTakeOverTitle: (first: string) =>
    msg(str`Take over from ${first}?`, { id: 'console.steerTakeOverTitle' }),
  steerTake: () => msg('Take', { id: 'console.steerTake' }),
  steerTakeOverIntro: () =>
    msg('It is yours at once. The visitor sees that you are there now.', {
      id: 'console.steerTakeOverIntro',
    }),
  steerTakeOverWord: (first: string) => msg(str`A word to ${first}`, { id: 'console.steerTakeOverWord' }),
  steerTakeOverHint: () =>
    msg('Only colleagues see it. Say why, and what happens next.', { id: 'console.steerTakeOverHint' }),
  steerTakeOverDo: () => msg('Take over', { id: 'console.steerTakeOverDo' }),
  steerSeeTo: () => msg('See to it', { id: 'console.steerSeeTo' }),
  steerSeenTo: (first: string) => msg(str`${first} sees to it`, { id: 'console.steerSeenTo' }),
  steerSeenToByYou: () => msg('You see to it', { id: 'console.steerSeenToByYou' }),
  steerAlertsNone: () => msg('Nothing has needed you in the last days.', { id: 'console.steerAlertsNone' }),
  steerServed: () => msg('Being served', { id: 'console.steerServed' }),
  steerServedNone: () => msg('Nobody is being served right now.', { id: 'console.steerServedNone' }),
} as const;
