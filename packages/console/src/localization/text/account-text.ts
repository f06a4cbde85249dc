import { msg, str } from '@lit/localize';

/** The texts of one's own account, and of the second step of signing in. */
export const accountText = {
  accountTitle: () => msg('Your account', { id: 'console.accountTitle' }),
  accountSignsIn: (first: string) => msg(str`You sign in with ${first}.`, { id: 'console.accountSignsIn' }),
  accountName: () => msg('Name', { id: 'console.accountName' }),
  accountNameHint: () => msg('As colleagues and visitors see it.', { id: 'console.accountNameHint' }),
  accountNameSave: () => msg('Save the name', { id: 'console.accountNameSave' }),
  accountNameSaved: () => msg('Saved. Everybody sees it now.', { id: 'console.accountNameSaved' }),
  accountPassword: () => msg('Password', { id: 'console.accountPassword' }),
  accountPasswordIntro: () =>
    msg('Every other device on which you are signed in is signed out when it changes.', {
      id: 'console.accountPasswordIntro',
    }),
  accountCurrent: () => msg('Present password', { id: 'console.accountCurrent' }),
  accountNew: () => msg('New password', { id: 'console.accountNew' }),
  accountNewHint: () =>
    msg('At least 8 characters. A few words that only you would put together are best.', {
      id: 'console.accountNewHint',
    }),
  accountPasswordSave: () => msg('Change the password', { id: 'console.accountPasswordSave' }),
  accountPasswordSaved: () =>
    msg('Changed. Your other sessions have ended.', { id: 'console.accountPasswordSaved' }),
  accountWrongPassword: () => msg('The present password is wrong.', { id: 'console.accountWrongPassword' }),
  accountGuessable: () =>
    msg('This would be guessed soon. Take a longer one, without your name or address.', {
      id: 'console.accountGuessable',
    }),
  accountThrottled: () =>
    msg('Too many attempts. Wait a minute and try again.', { id: 'console.accountThrottled' }),
  accountFactor: () => msg('Second step', { id: 'console.accountFactor' }),
  accountFactorIntro: () =>
    msg(
      'After the password, signing in asks for a code that an app on your phone shows. Whoever learns your password still can’t come in.',
      { id: 'console.accountFactorIntro' },
    ),
  accountFactorIsOff: () => msg('Off', { id: 'console.accountFactorIsOff' }),
  accountFactorIsOn: () => msg('On', { id: 'console.accountFactorIsOn' }),
  accountFactorRequired: () =>
    msg('On this desk everybody signs in in two steps. Set up yours to go on.', {
      id: 'console.accountFactorRequired',
    }),
  accountFactorSetUp: () => msg('Set it up', { id: 'console.accountFactorSetUp' }),
  accountFactorScan: () =>
    msg('Scan this with an authenticator app, or type the key into it.', { id: 'console.accountFactorScan' }),
  accountFactorKey: () => msg('Key', { id: 'console.accountFactorKey' }),
  accountFactorQr: () => msg('QR code for the authenticator app', { id: 'console.accountFactorQr' }),
  accountFactorType: () => msg('Type the code that the app shows now.', { id: 'console.accountFactorType' }),
  accountFactorConfirm: () => msg('Turn it on', { id: 'console.accountFactorConfirm' }),
  accountFactorOff: () => msg('Turn it off', { id: 'console.accountFactorOff' }),
  accountFactorOffText: () =>
    msg(
      'From then on you sign in with the password alone. Type a code of your app, or a recovery code, to go on.',
      { id: 'console.accountFactorOffText' },
    ),
  accountFactorNowOff: () => msg('The second step is off.', { id: 'console.accountFactorNowOff' }),
  accountCode: () => msg('Code', { id: 'console.accountCode' }),
  accountCodeHint: () => msg('Six digits of the app, or a recovery code.', { id: 'console.accountCodeHint' }),
  accountCodeWrong: () =>
    msg('This code is wrong or was used before. Take the one that the app shows now.', {
      id: 'console.accountCodeWrong',
    }),
  accountRecovery: () => msg('Recovery codes', { id: 'console.accountRecovery' }),
  accountRecoveryIntro: () =>
    msg(
      'Each of these lets you in once without the app. They are shown only now: keep them where nobody else looks, and not on this device alone.',
      { id: 'console.accountRecoveryIntro' },
    ),
  accountRecoveryKept: () => msg('I have kept them', { id: 'console.accountRecoveryKept' }),
  accountRecoveryDownload: () => msg('Download', { id: 'console.accountRecoveryDownload' }),
  accountRecoveryLeft: (first: string) =>
    msg(str`Recovery codes left: ${first}`, { id: 'console.accountRecoveryLeft' }),
  accountRecoveryFew: () =>
    msg('Few are left: make new ones before the last one is used.', { id: 'console.accountRecoveryFew' }),
  accountRecoveryNew: () => msg('New recovery codes', { id: 'console.accountRecoveryNew' }),
  accountRecoveryNewText: () =>
    msg('The old ones are worth nothing from then on. Type a code of your app to go on.', {
      id: 'console.accountRecoveryNewText',
    }),
  accountSessions: () => msg('Where you are signed in', { id: 'console.accountSessions' }),
  accountSessionsIntro: () =>
    msg('If you do not know one of these, sign it out and change your password.', {
      id: 'console.accountSessionsIntro',
    }),
  accountSessionHere: () => msg('this device', { id: 'console.accountSessionHere' }),
  accountSessionBegan: (first: string) => msg(str`signed in ${first}`, { id: 'console.accountSessionBegan' }),
  accountSessionUsed: (first: string) => msg(str`last used ${first}`, { id: 'console.accountSessionUsed' }),
  accountByPassword: () => msg('by password', { id: 'console.accountByPassword' }),
  accountByLink: () => msg('by a link', { id: 'console.accountByLink' }),
  accountBySignOn: () => msg('by single sign-on', { id: 'console.accountBySignOn' }),
  accountDevice: (first: string, second: string) =>
    msg(str`${first} on ${second}`, { id: 'console.accountDevice' }),
  accountDeviceUnknown: () => msg('Unknown device', { id: 'console.accountDeviceUnknown' }),
  accountSignOutOne: () => msg('Sign out', { id: 'console.accountSignOutOne' }),
  accountSignOutOf: (first: string) => msg(str`Sign out: ${first}`, { id: 'console.accountSignOutOf' }),
  accountSignOutOthers: () => msg('Sign out everywhere else', { id: 'console.accountSignOutOthers' }),
  accountSignOutOthersText: () =>
    msg('Every other device and browser is signed out within five seconds.', {
      id: 'console.accountSignOutOthersText',
    }),
  accountOnlyHere: () => msg('You are signed in nowhere else.', { id: 'console.accountOnlyHere' }),
  accountSessionEnded: (first: string) =>
    msg(str`Signed out: ${first}`, { id: 'console.accountSessionEnded' }),
  codeTitle: () => msg('One more step', { id: 'console.codeTitle' }),
  codeIntro: () =>
    msg('Type the code that your authenticator app shows. Without the phone, a recovery code does.', {
      id: 'console.codeIntro',
    }),
  codeBack: () => msg('Back', { id: 'console.codeBack' }),
  pictureTitle: () => msg('Picture', { id: 'console.pictureTitle' }),
  pictureHint: () =>
    msg('Colleagues and visitors see it beside your name. A square from the middle is kept, small.', {
      id: 'console.pictureHint',
    }),
  pictureChoose: () => msg('Choose a picture', { id: 'console.pictureChoose' }),
  pictureChange: () => msg('Choose another', { id: 'console.pictureChange' }),
  pictureRemove: () => msg('Remove', { id: 'console.pictureRemove' }),
  pictureSaved: () => msg('Saved. Everybody sees it now.', { id: 'console.pictureSaved' }),
  pictureRemoved: () => msg('Removed. Your initials stand in its place.', { id: 'console.pictureRemoved' }),
  pictureUnreadable: () =>
    msg('This picture cannot be read. Save it as PNG, JPEG or WebP and choose it again.', {
      id: 'console.pictureUnreadable',
    }),
} as const;
