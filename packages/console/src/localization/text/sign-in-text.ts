import { msg, str } from '@lit/localize';

/** The texts of signing in. */
export const signInText = {
  signInTitle: () => msg('Sign in', { id: 'console.signInTitle' }),
  signInIntro: () => msg('Somebody may be at the door.', { id: 'console.signInIntro' }),
  email: () => msg('E-mail', { id: 'console.email' }),
  password: () => msg('Password', { id: 'console.password' }),
  signIn: () => msg('Sign in', { id: 'console.signIn' }),
  signingIn: () => msg('Signing in…', { id: 'console.signingIn' }),
  emailMissing: () => msg('Enter your e-mail address.', { id: 'console.emailMissing' }),
  passwordMissing: () => msg('Enter your password.', { id: 'console.passwordMissing' }),
  wrongCredentials: () =>
    msg('E-mail and password do not match. Check both and try again.', { id: 'console.wrongCredentials' }),
  throttled: (wait: string) =>
    msg(str`Too many attempts. You can try again in ${wait}.`, { id: 'console.throttled' }),
  offlineProblem: () =>
    msg('Deskbell cannot be reached. Check your connection and try again.', { id: 'console.offlineProblem' }),
  serverProblem: () =>
    msg('Deskbell cannot do this just now. Try again in a moment.', { id: 'console.serverProblem' }),
  linkUsed: () =>
    msg(
      'This sign-in link has expired or was already used. Sign in with your password, or ask an admin for a new link.',
      { id: 'console.linkUsed' },
    ),
  sessionEnded: () =>
    msg(
      'You were signed out: your session has ended or was ended elsewhere. What you had begun to write is kept.',
      { id: 'console.sessionEnded' },
    ),
  signedOutNow: () => msg('You are signed out. See you soon.', { id: 'console.signedOutNow' }),
  choosePasswordTitle: () => msg('Choose a password', { id: 'console.choosePasswordTitle' }),
  choosePasswordIntro: () =>
    msg('You signed in with a one-time link. With a password of your own you can come back any time.', {
      id: 'console.choosePasswordIntro',
    }),
  passwordHint: () =>
    msg('At least 8 characters. A few words in a row are easy to remember.', { id: 'console.passwordHint' }),
  passwordTooShort: () => msg('Too short: use at least 8 characters.', { id: 'console.passwordTooShort' }),
  passwordTooLong: () => msg('Too long: use at most 128 characters.', { id: 'console.passwordTooLong' }),
  savePassword: () => msg('Save password', { id: 'console.savePassword' }),
  later: () => msg('Later', { id: 'console.later' }),
};
