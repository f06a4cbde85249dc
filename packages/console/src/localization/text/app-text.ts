import { msg, str } from '@lit/localize';

/** The texts of the frame around all screens. */
export const appText = {
  starting: () => msg('Opening Deskbell…', { id: 'console.starting' }),
  unreachableTitle: () => msg('Deskbell cannot be reached', { id: 'console.unreachableTitle' }),
  unreachableIntro: () =>
    msg('Check your connection. What you had begun to write is kept on this device.', {
      id: 'console.unreachableIntro',
    }),
  tryAgain: () => msg('Try again', { id: 'console.tryAgain' }),
  outdated: () =>
    msg('A newer version of Deskbell is running. Reload this page to go on; drafts are kept.', {
      id: 'console.outdated',
    }),
  reload: () => msg('Reload', { id: 'console.reload' }),
  skipToMain: () => msg('Skip to the conversation', { id: 'console.skipToMain' }),
  site: () => msg('Site', { id: 'console.site' }),
  noSites: () =>
    msg('You are not a member of any site yet. Ask an admin to add you.', { id: 'console.noSites' }),
  connecting: () => msg('Connecting…', { id: 'console.connecting' }),
  offlineNow: () =>
    msg('No connection. What you write is kept and sent later.', { id: 'console.offlineNow' }),
  offlineRetry: (wait: string) => msg(str`Next try in ${wait}.`, { id: 'console.offlineRetry' }),
  presence: () => msg('Your presence', { id: 'console.presence' }),
  presenceAvailable: () => msg('Available', { id: 'console.presenceAvailable' }),
  presenceAway: () => msg('Away', { id: 'console.presenceAway' }),
  presenceOffline: () => msg('Offline', { id: 'console.presenceOffline' }),
  availableMeans: () => msg('New conversations come to you.', { id: 'console.availableMeans' }),
  awayMeans: () =>
    msg('Nothing new comes. You keep the conversations you have.', { id: 'console.awayMeans' }),
  offlineMeans: () =>
    msg('Nothing new comes, and colleagues see that you have gone home.', { id: 'console.offlineMeans' }),
  presenceFailed: () =>
    msg('Your presence could not be changed. Try again.', { id: 'console.presenceFailed' }),
  menuOf: (name: string) => msg(str`${name}: settings and sign-out`, { id: 'console.menuOf' }),
  loadingPart: () => msg('Loading', { id: 'console.loadingPart' }),
  partFailed: () =>
    msg('This part could not be loaded. Check the connection and try again.', { id: 'console.partFailed' }),
  install: () => msg('Install on a site', { id: 'console.install' }),
  shortcuts: () => msg('Keyboard shortcuts', { id: 'console.shortcuts' }),
  theme: () => msg('Appearance', { id: 'console.theme' }),
  themeSystem: () => msg('As the system', { id: 'console.themeSystem' }),
  themeLight: () => msg('Light', { id: 'console.themeLight' }),
  themeDark: () => msg('Dark', { id: 'console.themeDark' }),
  language: () => msg('Language', { id: 'console.language' }),
  sound: () => msg('Ring the bell', { id: 'console.sound' }),
  notifications: () => msg('Notifications of the browser', { id: 'console.notifications' }),
  notificationsDenied: () =>
    msg('The browser does not allow notifications. Change it in the settings of this page.', {
      id: 'console.notificationsDenied',
    }),
  signOut: () => msg('Sign out', { id: 'console.signOut' }),
  close: () => msg('Close', { id: 'console.close' }),
  cancel: () => msg('Cancel', { id: 'console.cancel' }),
  keyOpen: () => msg('Open the conversation', { id: 'console.keyOpen' }),
  keyReply: () => msg('Write a reply', { id: 'console.keyReply' }),
  keyNote: () => msg('Write an internal note', { id: 'console.keyNote' }),
  keySend: () => msg('Send', { id: 'console.keySend' }),
  keySendResolve: () => msg('Send and resolve', { id: 'console.keySendResolve' }),
  keySwitchMode: () => msg('Switch between reply and note', { id: 'console.keySwitchMode' }),
  keyBack: () => msg('Back to the list', { id: 'console.keyBack' }),
  keyHelp: () => msg('Show this list', { id: 'console.keyHelp' }),
  singleKeys: () => msg('Shortcuts of a single letter', { id: 'console.singleKeys' }),
  singleKeysHint: () =>
    msg('Switch them off if you dictate, or if keys slip.', { id: 'console.singleKeysHint' }),
  or: () => msg('or', { id: 'console.or' }),
  thenKey: () => msg('then', { id: 'console.thenKey' }),
};
