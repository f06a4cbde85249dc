import { msg, str } from '@lit/localize';

/** The texts of people, access and what connects to a site. */
export const platformText = {
  people: () => msg('People', { id: 'console.people' }),
  peopleIntro: () =>
    msg(
      'Who answers on this site, and what they may do. A change of role reaches open windows within five seconds.',
      { id: 'console.peopleIntro' },
    ),
  findPeople: () => msg('Find by name or e-mail', { id: 'console.findPeople' }),
  noPeopleFound: () => msg('Nobody here has this name or address.', { id: 'console.noPeopleFound' }),
  invite: () => msg('Invite', { id: 'console.invite' }),
  inviteTitle: () => msg('Invite somebody', { id: 'console.inviteTitle' }),
  inviteLanguage: () => msg('Language of the mail', { id: 'console.inviteLanguage' }),
  personName: () => msg('Name, as visitors see it', { id: 'console.personName' }),
  personEmail: () => msg('E-mail address', { id: 'console.personEmail' }),
  role: () => msg('Role', { id: 'console.role' }),
  roleOf: (first: string) => msg(str`Role of ${first}`, { id: 'console.roleOf' }),
  roleAgent: () => msg('Agent', { id: 'console.roleAgent' }),
  roleSupervisor: () => msg('Supervisor', { id: 'console.roleSupervisor' }),
  roleAdmin: () => msg('Admin', { id: 'console.roleAdmin' }),
  roleAgentMay: () => msg('answers people', { id: 'console.roleAgentMay' }),
  roleSupervisorMay: () =>
    msg('also steers: the board, reports, other people’s conversations', { id: 'console.roleSupervisorMay' }),
  roleAdminMay: () => msg('may also change everything about the site', { id: 'console.roleAdminMay' }),
  roleChanged: (first: string, second: string) =>
    msg(str`${first} is now: ${second}`, { id: 'console.roleChanged' }),
  you: () => msg('you', { id: 'console.you' }),
  personDisabled: () => msg('may not sign in', { id: 'console.personDisabled' }),
  personInvited: () => msg('has not come yet', { id: 'console.personInvited' }),
  personSecondFactor: () => msg('two steps', { id: 'console.personSecondFactor' }),
  personOwner: () => msg('owner', { id: 'console.personOwner' }),
  actionsOf: (first: string) => msg(str`Actions for ${first}`, { id: 'console.actionsOf' }),
  reset: () => msg('Reset the password', { id: 'console.reset' }),
  resetText: (first: string) =>
    msg(str`All sessions of ${first} end, the password is forgotten, and a link for a new one is sent.`, {
      id: 'console.resetText',
    }),
  endSessions: () => msg('Sign out everywhere', { id: 'console.endSessions' }),
  sessionsText: (first: string) =>
    msg(str`${first} is signed out on every device within five seconds.`, { id: 'console.sessionsText' }),
  removeFactor: () => msg('Remove the second step', { id: 'console.removeFactor' }),
  factorText: (first: string) =>
    msg(str`${first} signs in with the password alone until a new second step is set up.`, {
      id: 'console.factorText',
    }),
  disable: () => msg('Close the sign-in', { id: 'console.disable' }),
  enable: () => msg('Allow the sign-in again', { id: 'console.enable' }),
  disableText: (first: string) =>
    msg(
      str`${first} can’t sign in any more until you allow it again. Open conversations go back to the queue.`,
      { id: 'console.disableText' },
    ),
  removePerson: () => msg('Take off the site', { id: 'console.removePerson' }),
  removeText: (first: string) =>
    msg(
      str`${first} is no longer a member of this site; open conversations go back to the queue. What was written stays. You can invite the same address again.`,
      { id: 'console.removeText' },
    ),
  donePerson: (first: string) => msg(str`Done: ${first}`, { id: 'console.donePerson' }),
  invitedNow: (first: string) => msg(str`${first} is invited.`, { id: 'console.invitedNow' }),
  linkOnce: (first: string) =>
    msg(
      str`No mail could be sent. Give this link to ${first} yourself: it works once, and is shown only now.`,
      { id: 'console.linkOnce' },
    ),
  copy: () => msg('Copy', { id: 'console.copy' }),
  copied: () => msg('Copied', { id: 'console.copied' }),
  secretKept: () => msg('I have kept it', { id: 'console.secretKept' }),
  typeToConfirm: (first: string) => msg(str`Type “${first}” to go on`, { id: 'console.typeToConfirm' }),
  keys: () => msg('API keys', { id: 'console.keys' }),
  keysIntro: () =>
    msg(
      'With a key a program of yours works with this site: give each its own, with no more than it needs.',
      { id: 'console.keysIntro' },
    ),
  newKey: () => msg('New key', { id: 'console.newKey' }),
  noKeys: () => msg('There is no key yet.', { id: 'console.noKeys' }),
  keyName: () => msg('What it is for', { id: 'console.keyName' }),
  keyScopes: () => msg('What it may do', { id: 'console.keyScopes' }),
  scopeRead: () => msg('read', { id: 'console.scopeRead' }),
  scopeWrite: () => msg('change', { id: 'console.scopeWrite' }),
  keyExpires: () => msg('Ends', { id: 'console.keyExpires' }),
  keyNever: () => msg('never', { id: 'console.keyNever' }),
  keyDays: (first: string) => msg(str`after ${first} days`, { id: 'console.keyDays' }),
  keyOnce: () =>
    msg('This is the key. It is shown only now: the server keeps no more than its hash.', {
      id: 'console.keyOnce',
    }),
  keyLastUsed: (first: string) => msg(str`last used ${first}`, { id: 'console.keyLastUsed' }),
  keyUnused: () => msg('never used', { id: 'console.keyUnused' }),
  keyMadeAt: (first: string) => msg(str`made ${first}`, { id: 'console.keyMadeAt' }),
  keyEndsAt: (first: string) => msg(str`ends ${first}`, { id: 'console.keyEndsAt' }),
  keyRevoked: () => msg('revoked', { id: 'console.keyRevoked' }),
  keyExpired: () => msg('has ended', { id: 'console.keyExpired' }),
  revoke: () => msg('Revoke', { id: 'console.revoke' }),
  revokeTitle: () => msg('Revoke this key', { id: 'console.revokeTitle' }),
  revokeText: (first: string) =>
    msg(str`Programs that use “${first}” are refused within five seconds. This can’t be undone.`, {
      id: 'console.revokeText',
    }),
  scopeSites: () => msg('sites', { id: 'console.scopeSites' }),
  scopeConfiguration: () => msg('how the site is served', { id: 'console.scopeConfiguration' }),
  scopePeople: () => msg('people', { id: 'console.scopePeople' }),
  scopeContacts: () => msg('contacts', { id: 'console.scopeContacts' }),
  scopeConversations: () => msg('conversations', { id: 'console.scopeConversations' }),
  scopeBots: () => msg('bots', { id: 'console.scopeBots' }),
  scopeArticles: () => msg('articles', { id: 'console.scopeArticles' }),
  scopeFiles: () => msg('files', { id: 'console.scopeFiles' }),
  scopeWebhooks: () => msg('webhooks', { id: 'console.scopeWebhooks' }),
  scopeReports: () => msg('reports', { id: 'console.scopeReports' }),
  scopePrivacy: () => msg('privacy', { id: 'console.scopePrivacy' }),
  partForbidden: () =>
    msg('You may not see this. Ask an admin of the site.', { id: 'console.partForbidden' }),
  webhooks: () => msg('Webhooks', { id: 'console.webhooks' }),
  webhooksIntro: () =>
    msg(
      'Addresses of yours that are told of what happens here, signed and in order, again and again for about three days when they do not answer.',
      { id: 'console.webhooksIntro' },
    ),
  newWebhook: () => msg('New webhook', { id: 'console.newWebhook' }),
  noWebhooks: () => msg('Nothing is told to anybody yet.', { id: 'console.noWebhooks' }),
  webhookUrl: () => msg('Address', { id: 'console.webhookUrl' }),
  webhookFor: () => msg('What it is for', { id: 'console.webhookFor' }),
  webhookTypes: () => msg('What it is told', { id: 'console.webhookTypes' }),
  webhookAll: () => msg('everything', { id: 'console.webhookAll' }),
  webhookOnce: () =>
    msg('This is the secret that signs the calls. It is shown only now.', { id: 'console.webhookOnce' }),
  webhookOff: () => msg('switched off', { id: 'console.webhookOff' }),
  webhookGone: () => msg('said that it is gone', { id: 'console.webhookGone' }),
  webhookGaveUp: () => msg('given up after five days', { id: 'console.webhookGaveUp' }),
  webhookFailing: (first: string) =>
    msg(str`nothing arrives since ${first}`, { id: 'console.webhookFailing' }),
  webhookSwitch: (first: string) => msg(str`Tell ${first}`, { id: 'console.webhookSwitch' }),
  webhookLog: () => msg('Log', { id: 'console.webhookLog' }),
  webhookLogOf: (first: string) => msg(str`What was sent to ${first}`, { id: 'console.webhookLogOf' }),
  webhookNoLog: () => msg('Nothing was sent in the last thirty days.', { id: 'console.webhookNoLog' }),
  webhookPing: () => msg('Send a ping', { id: 'console.webhookPing' }),
  webhookRotate: () => msg('New secret', { id: 'console.webhookRotate' }),
  webhookRotateText: () =>
    msg('Calls are signed with the old and the new secret for a day; then only with the new one.', {
      id: 'console.webhookRotateText',
    }),
  webhookReplay: () => msg('Send again', { id: 'console.webhookReplay' }),
  webhookReplayFailed: () =>
    msg('Send again what failed in the last week', { id: 'console.webhookReplayFailed' }),
  webhookReplayed: (first: string) => msg(str`Sent again: ${first}`, { id: 'console.webhookReplayed' }),
  webhookRemove: () => msg('Remove the webhook', { id: 'console.webhookRemove' }),
  webhookRemoveText: (first: string) =>
    msg(str`${first} is told nothing more; its log and what waits for it are gone. This can’t be undone.`, {
      id: 'console.webhookRemoveText',
    }),
  deliveryWaiting: () => msg('waiting', { id: 'console.deliveryWaiting' }),
  deliveryDelivered: () => msg('delivered', { id: 'console.deliveryDelivered' }),
  deliveryFailed: () => msg('failed', { id: 'console.deliveryFailed' }),
  deliveryNext: (first: string) => msg(str`next try ${first}`, { id: 'console.deliveryNext' }),
  deliveryNoAnswer: () => msg('no answer', { id: 'console.deliveryNoAnswer' }),
  showAll: () => msg('All', { id: 'console.showAll' }),
  audit: () => msg('Audit log', { id: 'console.audit' }),
  auditIntro: () =>
    msg('Who did what here, and what it was before. Lines are only ever added.', {
      id: 'console.auditIntro',
    }),
  auditFrom: () => msg('From', { id: 'console.auditFrom' }),
  auditTo: () => msg('To', { id: 'console.auditTo' }),
  auditOutcome: () => msg('Outcome', { id: 'console.auditOutcome' }),
  auditDone: () => msg('done', { id: 'console.auditDone' }),
  auditRefused: () => msg('refused', { id: 'console.auditRefused' }),
  auditAction: () => msg('Action', { id: 'console.auditAction' }),
  auditNothing: () => msg('Nothing of this kind is in the log.', { id: 'console.auditNothing' }),
  auditMore: () => msg('Show older ones', { id: 'console.auditMore' }),
  auditBefore: () => msg('Before', { id: 'console.auditBefore' }),
  auditAfter: () => msg('After', { id: 'console.auditAfter' }),
  auditNone: () => msg('nothing', { id: 'console.auditNone' }),
  auditDetails: () => msg('What differs', { id: 'console.auditDetails' }),
  actorKey: () => msg('API key', { id: 'console.actorKey' }),
  actorBot: () => msg('bot', { id: 'console.actorBot' }),
  actorVisitor: () => msg('a visitor', { id: 'console.actorVisitor' }),
  actorCommandLine: () => msg('command line', { id: 'console.actorCommandLine' }),
  actorNobody: () => msg('nobody who is known', { id: 'console.actorNobody' }),
  saveChanges: () => msg('Save', { id: 'console.saveChanges' }),
  identityKeys: () => msg('Visitors who are signed in', { id: 'console.identityKeys' }),
  identityKeysIntro: () =>
    msg(
      'Your server signs with a key who its visitors are, and the chat believes it: they see their conversations on every device, and agents see that they are verified.',
      { id: 'console.identityKeysIntro' },
    ),
  identityKeysRecipe: () =>
    msg('The recipe for your server, in four languages', { id: 'console.identityKeysRecipe' }),
  identityKeysNone: () =>
    msg(
      'There is no key yet: visitors are nobody in particular. Make one, and keep its secret where your server keeps secrets.',
      { id: 'console.identityKeysNone' },
    ),
  identityKeysMake: () => msg('Make a key', { id: 'console.identityKeysMake' }),
  identityKeysTwo: () =>
    msg(
      'Two keys are live, which is as many as there can be: retire the one that is no longer used before you make another.',
      { id: 'console.identityKeysTwo' },
    ),
  identityKeysChange: () =>
    msg(
      'To change keys, make a second one, sign with it, wait until the first is no longer used, and retire that.',
      { id: 'console.identityKeysChange' },
    ),
  identityKeyKind: () => msg('Kind', { id: 'console.identityKeyKind' }),
  identityKeyShared: () => msg('Shared secret (HS256)', { id: 'console.identityKeyShared' }),
  identityKeySharedHint: () =>
    msg('The simplest: both sides know it.', { id: 'console.identityKeySharedHint' }),
  identityKeyPair: () => msg('Pair of keys (EdDSA)', { id: 'console.identityKeyPair' }),
  identityKeyPairHint: () =>
    msg('Deskbell keeps the public half alone.', { id: 'console.identityKeyPairHint' }),
  identityKeyPublic: () =>
    msg('Your public key (PEM), if you have one; left empty, a pair is made', {
      id: 'console.identityKeyPublic',
    }),
  identityKeyOnce: () =>
    msg(
      'This is the key’s secret. It is shown only now: put it where your server keeps secrets, never into a page.',
      { id: 'console.identityKeyOnce' },
    ),
  identityKeyRetired: () => msg('retired', { id: 'console.identityKeyRetired' }),
  identityKeyRetire: () => msg('Retire', { id: 'console.identityKeyRetire' }),
  identityKeyRetireTitle: () => msg('Retire this key?', { id: 'console.identityKeyRetireTitle' }),
  identityKeyRetireText: (first: string) =>
    msg(
      str`Whoever was let in by the key ${first} is cut off within five seconds, and comes back as soon as your page has a token of another key. A retired key never comes back.`,
      { id: 'console.identityKeyRetireText' },
    ),
  privacyPage: () => msg('Export and erase', { id: 'console.privacyPage' }),
  privacyPageIntro: () =>
    msg(
      'People may see what is kept of them, and have it erased. Both take a while and go on when you leave this page.',
      { id: 'console.privacyPageIntro' },
    ),
  privacyKept: () => msg('How long things are kept', { id: 'console.privacyKept' }),
  privacyKeptConversations: () =>
    msg('Conversations, after their end', { id: 'console.privacyKeptConversations' }),
  privacyKeptContacts: () =>
    msg('Contacts, after their last conversation', {
      id: 'console.privacyKeptContacts',
    }),
  privacyKeptChange: () => msg('Change', { id: 'console.privacyKeptChange' }),
  privacyFind: () => msg('E-mail address, or the id on your own site', { id: 'console.privacyFind' }),
  privacyFindDo: () => msg('Find the person', { id: 'console.privacyFindDo' }),
  privacyFindHint: () =>
    msg('Anonymous visitors are found in their conversation: open it, and look beside it.', {
      id: 'console.privacyFindHint',
    }),
  privacyNobody: () => msg('Nobody on this site has this address or id.', { id: 'console.privacyNobody' }),
  privacyConsents: () => msg('What they agreed to', { id: 'console.privacyConsents' }),
  privacyNoConsents: () => msg('They were asked for no consent.', { id: 'console.privacyNoConsents' }),
  privacyExport: () => msg('Export', { id: 'console.privacyExport' }),
  privacyErase: () => msg('Erase', { id: 'console.privacyErase' }),
  privacyEraseTitle: (first: string) =>
    msg(str`Erase everything about ${first}?`, { id: 'console.privacyEraseTitle' }),
  privacyEraseText: () =>
    msg(
      'Gone are every conversation with its files, notes and surveys, the contact card, consents, search words and mails to them, from every table, file and index. What stays are figures that name nobody, and a line in the audit log that it was done. This cannot be undone.',
      { id: 'console.privacyEraseText' },
    ),
  privacyHold: () => msg('Hold', { id: 'console.privacyHold' }),
  privacyHoldTitle: (first: string) => msg(str`Hold ${first}`, { id: 'console.privacyHoldTitle' }),
  privacyHoldText: () =>
    msg('While somebody is held, such as for a lawsuit, neither retention nor anybody erases them.', {
      id: 'console.privacyHoldText',
    }),
  privacyHoldReason: () => msg('Why', { id: 'console.privacyHoldReason' }),
  privacyHolds: () => msg('Who is held', { id: 'console.privacyHolds' }),
  privacyNoHolds: () => msg('Nobody is held.', { id: 'console.privacyNoHolds' }),
  privacyHeld: () => msg('held', { id: 'console.privacyHeld' }),
  privacyHeldBy: (first: string, second: string) =>
    msg(str`by ${first}, ${second}`, { id: 'console.privacyHeldBy' }),
  privacyRelease: () => msg('Release', { id: 'console.privacyRelease' }),
  privacyReleaseText: (first: string) =>
    msg(str`${first} may be erased again, by hand and by retention.`, { id: 'console.privacyReleaseText' }),
  privacyJobs: () => msg('Exports and erasures', { id: 'console.privacyJobs' }),
  privacyNoJobs: () => msg('Nothing was exported or erased yet.', { id: 'console.privacyNoJobs' }),
  privacyJobExport: (first: string) => msg(str`Export of ${first}`, { id: 'console.privacyJobExport' }),
  privacyJobErase: (first: string) => msg(str`Erasing ${first}`, { id: 'console.privacyJobErase' }),
  privacyJobProgress: (first: string, second: string) =>
    msg(str`${first} of ${second} conversations`, { id: 'console.privacyJobProgress' }),
  privacyJobDone: (first: string) => msg(str`done ${first}`, { id: 'console.privacyJobDone' }),
  privacyJobFailed: (first: string) => msg(str`not done: ${first}`, { id: 'console.privacyJobFailed' }),
  privacyJobDownload: () => msg('Download', { id: 'console.privacyJobDownload' }),
  privacyFileUntil: (first: string) => msg(str`until ${first}`, { id: 'console.privacyFileUntil' }),
  privacyFileGone: () => msg('the file is gone', { id: 'console.privacyFileGone' }),
  privacyJobProof: (first: string, second: string) =>
    msg(str`${first} conversations and ${second} files are gone`, { id: 'console.privacyJobProof' }),
  privacySomebody: () => msg('somebody', { id: 'console.privacySomebody' }),
  assistants: () => msg('Help by machines', { id: 'console.assistants' }),
  assistantsIntro: () =>
    msg(
      'A machine of your choice may translate for agents and draft answers. It is asked only when an agent asks, its words are marked, and nothing is sent unseen. What it is given leaves this house: choose one that you trust.',
      { id: 'console.assistantsIntro' },
    ),
  assistantTranslate: () => msg('Translation', { id: 'console.assistantTranslate' }),
  assistantDraft: () => msg('Drafts of answers', { id: 'console.assistantDraft' }),
  assistantTranslateHint: () =>
    msg('Messages in another language are read in one’s own.', { id: 'console.assistantTranslateHint' }),
  assistantDraftHint: () =>
    msg('A first answer from what was said and from your articles, for the agent to correct.', {
      id: 'console.assistantDraftHint',
    }),
  assistantNone: () => msg('not set up', { id: 'console.assistantNone' }),
  assistantIsOn: () => msg('on', { id: 'console.assistantIsOn' }),
  assistantIsOff: () => msg('off', { id: 'console.assistantIsOff' }),
  assistantApi: () => msg('It speaks like', { id: 'console.assistantApi' }),
  assistantUrl: () => msg('Address', { id: 'console.assistantUrl' }),
  assistantUrlHint: (first: string) =>
    msg(str`What its documentation calls the base, such as ${first}`, { id: 'console.assistantUrlHint' }),
  assistantModel: () => msg('Model', { id: 'console.assistantModel' }),
  assistantKey: () => msg('Key', { id: 'console.assistantKey' }),
  assistantKeyKept: () =>
    msg('A key is kept, encrypted, and never shown. Leave this empty to keep it.', {
      id: 'console.assistantKeyKept',
    }),
  assistantKeyNew: () =>
    msg('It is kept encrypted and never shown again. Empty where the machine asks for none.', {
      id: 'console.assistantKeyNew',
    }),
  assistantEnabled: () => msg('Agents may use it', { id: 'console.assistantEnabled' }),
  assistantAlso: () => msg('Also for these sites of yours', { id: 'console.assistantAlso' }),
  assistantSave: () => msg('Save', { id: 'console.assistantSave' }),
  assistantSaved: () => msg('Saved.', { id: 'console.assistantSaved' }),
  assistantRemove: () => msg('Remove', { id: 'console.assistantRemove' }),
  assistantRemoveTitle: () => msg('Remove this machine?', { id: 'console.assistantRemoveTitle' }),
  assistantRemoveText: () =>
    msg('It is asked nothing any more, and its key is forgotten.', { id: 'console.assistantRemoveText' }),
  assistantTry: () => msg('Try it', { id: 'console.assistantTry' }),
  assistantTryTranslate: () => msg('A sentence to translate', { id: 'console.assistantTryTranslate' }),
  assistantTryDraft: () => msg('A question of a visitor', { id: 'console.assistantTryDraft' }),
  assistantTryUnsaved: () =>
    msg('Save first: what is saved is what is tried.', { id: 'console.assistantTryUnsaved' }),
  assistantAnswer: () => msg('Its answer', { id: 'console.assistantAnswer' }),
  assistantUnusable: (first: string) =>
    msg(str`The machine gave no usable answer: ${first}`, { id: 'console.assistantUnusable' }),
  assistantWrongUrl: () =>
    msg(
      'This address can’t be used. Machines inside your own network have to be allowed by whoever runs the server.',
      { id: 'console.assistantWrongUrl' },
    ),
  webhookRefused: () =>
    msg(
      'This address cannot be used: it has to begin with https:// and lead to a server that the desk knows and may call.',
      { id: 'console.webhookRefused' },
    ),
} as const;
