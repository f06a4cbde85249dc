import { msg, str } from '@lit/localize';

/** The texts of the page of an agent's own day. */
export const dayPageText = {
  dayIntro: (date: string) =>
    msg(str`What ${date} has been like for you. Only you see this page.`, { id: 'console.dayIntro' }),
  dayState: () => msg('Right now', { id: 'console.dayState' }),
  dayLoad: (load: string, capacity: string) =>
    msg(str`${load} of ${capacity} units in use`, { id: 'console.dayLoad' }),
  dayLoadLabel: () => msg('Load', { id: 'console.dayLoadLabel' }),
  dayLoadFree: () => msg('There is room for more.', { id: 'console.dayLoadFree' }),
  dayLoadFull: () =>
    msg('You are full: nothing new comes until something is done.', { id: 'console.dayLoadFull' }),
  dayPace: () => msg('Pace', { id: 'console.dayPace' }),
  dayPaceEarly: () =>
    msg('Too early to say. It shows after half an hour of being available.', { id: 'console.dayPaceEarly' }),
  dayPaceOnly: (today: string) =>
    msg(str`${today} conversations an hour so far.`, { id: 'console.dayPaceOnly' }),
  dayPaceUsual: (today: string) =>
    msg(str`${today} conversations an hour, about as usual.`, { id: 'console.dayPaceUsual' }),
  dayPaceFast: (today: string, usual: string) =>
    msg(str`${today} conversations an hour, more than your usual ${usual}. Mind your breaks.`, {
      id: 'console.dayPaceFast',
    }),
  dayPaceCalm: (today: string, usual: string) =>
    msg(str`${today} conversations an hour, calmer than your usual ${usual}.`, { id: 'console.dayPaceCalm' }),
  dayAvailableFor: (duration: string) =>
    msg(str`Available today: ${duration}`, { id: 'console.dayAvailableFor' }),
  dayNumbers: () => msg('Today', { id: 'console.dayNumbers' }),
  dayAnswered: () => msg('Answered', { id: 'console.dayAnswered' }),
  dayResolved: () => msg('Resolved', { id: 'console.dayResolved' }),
  dayFirstResponse: () => msg('First response, median', { id: 'console.dayFirstResponse' }),
  dayCsat: () => msg('Satisfied', { id: 'console.dayCsat' }),
  dayOf: (count: string, of: string) => msg(str`${count} of ${of}`, { id: 'console.dayOf' }),
  dayNps: () => msg('Would recommend (NPS)', { id: 'console.dayNps' }),
  dayCes: () => msg('Effort (CES)', { id: 'console.dayCes' }),
  dayOwnNote: () =>
    msg('Conversations that you handed on count for whoever has them now.', { id: 'console.dayOwnNote' }),
  dayPromises: () => msg('Promises to keep', { id: 'console.dayPromises' }),
  dayPromisesNone: () => msg('Nothing is due. Well done.', { id: 'console.dayPromisesNone' }),
  dayFollowUps: () => msg('Follow-ups today', { id: 'console.dayFollowUps' }),
  dayFollowUpsNone: () => msg('Nothing comes back to you today.', { id: 'console.dayFollowUpsNone' }),
  dayFollowUpAt: (time: string) => msg(str`back at ${time}`, { id: 'console.dayFollowUpAt' }),
  dayKudos: () => msg('Kind words', { id: 'console.dayKudos' }),
  dayKudosIntro: () =>
    msg('What people said of your conversations in the last 30 days.', { id: 'console.dayKudosIntro' }),
  dayKudosNone: () =>
    msg('When somebody has a kind word for you, it stands here.', { id: 'console.dayKudosNone' }),
  dayKudosScore: (score: string, most: string) =>
    msg(str`${score} of ${most}`, { id: 'console.dayKudosScore' }),
  dayKudosOpen: (name: string) =>
    msg(str`Open the conversation with ${name}`, { id: 'console.dayKudosOpen' }),
  daySomebody: () => msg('A visitor', { id: 'console.daySomebody' }),
  ownReplies: () => msg('Your own canned replies', { id: 'console.ownReplies' }),
  ownRepliesIntro: () =>
    msg('Only you see them, on this site. Behind / they come first.', { id: 'console.ownRepliesIntro' }),
  ownRepliesNone: () =>
    msg('None yet. Keep what you write again and again.', { id: 'console.ownRepliesNone' }),
};
