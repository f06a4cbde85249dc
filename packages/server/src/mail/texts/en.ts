import type { MailTexts } from '../mail-text.ts';

export const en: MailTexts = {
  invitation: {
    subject: 'You are invited to answer for {site}',
    greeting: 'Hello {name},',
    body: [
      '{by} invites you to answer visitors of {site}.',
      'The link signs you in once and lets you choose a password. It works for 72 hours.',
    ],
    button: 'Accept the invitation',
  },
  passwordReset: {
    subject: 'Choose a new password',
    greeting: 'Hello {name},',
    body: [
      'Somebody asked for a new password for your account.',
      'The link signs you in once, ends all your other sessions and lets you choose a new password. It works for one hour.',
    ],
    button: 'Choose a new password',
  },
  addressConfirmation: {
    subject: 'Is this your address?',
    greeting: 'Hello,',
    body: [
      'Somebody who writes with {site} asked for a copy of the conversation to this address.',
      'If that was you, confirm that the address is yours: the copy follows at once. The link works for 24 hours.',
    ],
    button: 'Confirm the address',
  },
  transcript: {
    subject: 'Your conversation with {site}',
    greeting: 'Hello,',
    body: ['Here is the conversation as you saw it, times in UTC.'],
    footer: 'You get this mail because a copy of the conversation was asked for.',
  },
  answers: {
    subject: '{site} has answered you',
    greeting: 'Hello,',
    body: ['You have not seen this answer yet:'],
    button: 'Go on with the conversation',
    footer:
      'You get this mail because you wrote with {site}. Please answer in the chat: nobody reads answers to this mail.',
  },
  digest: {
    subject: '{site}: figures of {date}',
    greeting: 'Hello {name},',
    body: [
      'These are the figures of {date}. Times are medians, as hours, minutes and seconds; each name leads to its definition.',
    ],
    button: 'Open the console',
    footer: "Who gets this mail is said in the site's configuration, under mail.digest.",
  },
  alert: {
    subject: '{site}: {what}',
    greeting: 'Hello {name},',
    body: ['{what} ({at} UTC).'],
    button: 'Open the console',
    footer: "Who gets this mail is said in the site's configuration, under mail.alerts.",
  },
  webhookDisabled: {
    subject: 'A webhook of {site} was switched off',
    greeting: 'Hello {name},',
    body: [
      'The webhook of {site} at {host} is called no more. {because}',
      'What was to be told in the last thirty days is kept. When the receiver is well again, switch the webhook on and replay what it missed.',
    ],
    footer: 'You get this mail because you are an admin of {site}.',
  },
  ignore: 'If you did not expect this mail, do nothing: without the link nothing changes.',
  address: 'Or open this address:',
  unsubscribe: 'No more such mails',
  you: 'You',
  desk: 'Desk',
  file: 'File: {name}',
  shortened: 'The beginning is left out.',
  none: '–',
  figures: {
    conversations: 'Conversations',
    wait: 'Wait',
    firstResponse: 'First answer',
    resolutionTime: 'Time to solution',
    abandonment: 'Left before an answer',
    'slaAttainment.firstResponse': 'First answers in the promised time',
    firstContactResolution: 'Solved at the first contact',
    reopenRate: 'Came back',
    'surveys.csat': 'Satisfied',
    'feedback.complaints': 'Complaints',
  },
  alerts: {
    escalation: 'A conversation was escalated',
    slaWarning: 'A promised time is nearly over',
    slaBreach: 'A promised time was missed',
    lowScore: 'A visitor gave a low score',
    complaint: 'A visitor complained',
    crisisStarted: 'Crisis mode has begun',
    crisisEnded: 'Crisis mode has ended',
  },
  because: {
    gone: 'It answered that it is gone (410).',
    failing: 'Nothing has arrived there for five days.',
  },
  pages: {
    confirmTitle: 'Confirm the address',
    confirm: 'Is {address} your address? A copy of the conversation is then sent there.',
    confirmButton: 'It is my address',
    confirmed: 'Thank you. The copy is on its way.',
    unsubscribeTitle: 'No more mails',
    unsubscribe: 'Answers from {site} will not be sent to you by mail any more.',
    unsubscribeButton: 'No more such mails',
    unsubscribed: 'Done. You get no more such mails.',
    worthless: 'This link was used, or does not work any more.',
  },
};
