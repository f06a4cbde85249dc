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
  ignore: 'If you did not expect this mail, do nothing: without the link nothing changes.',
  address: 'Or open this address:',
};
