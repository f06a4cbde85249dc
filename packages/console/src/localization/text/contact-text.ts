import { msg, str } from '@lit/localize';

/** The texts of the person: card, past conversations, scores, tags, notes, merging, banning. */
export const contactText = {
  contactEdit: () => msg('Edit…', { id: 'console.contactEdit' }),
  contactMore: () => msg('More for this person', { id: 'console.contactMore' }),
  contactEditTitle: () => msg('Who this is', { id: 'console.contactEditTitle' }),
  contactName: () => msg('Name', { id: 'console.contactName' }),
  contactEmailField: () => msg('E-mail address', { id: 'console.contactEmailField' }),
  contactPhoneField: () => msg('Phone number', { id: 'console.contactPhoneField' }),
  contactVerifiedFields: () =>
    msg(
      'The site vouches for this person. What you write here stands until the site says otherwise at their next visit.',
      { id: 'console.contactVerifiedFields' },
    ),
  contactVerified: () => msg('Verified', { id: 'console.contactVerified' }),
  contactVerifiedHint: () => msg('The site has signed who this is.', { id: 'console.contactVerifiedHint' }),
  contactUnverified: () => msg('Not verified', { id: 'console.contactUnverified' }),
  contactUnverifiedHint: () =>
    msg('Anybody could say this of themselves. Ask before you share something private.', {
      id: 'console.contactUnverifiedHint',
    }),
  contactTags: () => msg('Tags', { id: 'console.contactTags' }),
  contactTagsOfConversation: () =>
    msg('Tags of this conversation', { id: 'console.contactTagsOfConversation' }),
  contactAddTag: () => msg('Add a tag', { id: 'console.contactAddTag' }),
  contactRemoveTag: (name: string) => msg(str`Remove the tag ${name}`, { id: 'console.contactRemoveTag' }),
  contactNoSuchTag: (name: string) =>
    msg(str`There is no tag “${name}”. Supervisors make new ones.`, { id: 'console.contactNoSuchTag' }),
  contactCreateTag: (name: string) => msg(str`Make the tag “${name}”`, { id: 'console.contactCreateTag' }),
  contactNotes: () => msg('Notes', { id: 'console.contactNotes' }),
  contactNewNote: () =>
    msg('A note about this person, for colleagues only', { id: 'console.contactNewNote' }),
  contactAddNote: () => msg('Keep note', { id: 'console.contactAddNote' }),
  contactDeleteNote: () => msg('Delete this note', { id: 'console.contactDeleteNote' }),
  contactHistory: () => msg('Earlier conversations', { id: 'console.contactHistory' }),
  contactNoHistory: () => msg('This is the first one.', { id: 'console.contactNoHistory' }),
  contactReadHere: () => msg('Read it here', { id: 'console.contactReadHere' }),
  contactOpenIt: () => msg('Open it', { id: 'console.contactOpenIt' }),
  contactScoreOf: (score: string, of: string) =>
    msg(str`${score} of ${of}`, { id: 'console.contactScoreOf' }),
  contactLifetime: () => msg('What they think of us', { id: 'console.contactLifetime' }),
  contactCsat: () => msg('Satisfaction', { id: 'console.contactCsat' }),
  contactNps: () => msg('Would recommend', { id: 'console.contactNps' }),
  contactCes: () => msg('Ease', { id: 'console.contactCes' }),
  contactAnswers: (count: string) => msg(str`Answers: ${count}`, { id: 'console.contactAnswers' }),
  contactPrivacy: () => msg('Privacy', { id: 'console.contactPrivacy' }),
  contactConsents: () => msg('Has agreed to', { id: 'console.contactConsents' }),
  contactNoConsents: () =>
    msg('Has not been asked to agree to anything.', { id: 'console.contactNoConsents' }),
  contactConsentVersion: (version: string) =>
    msg(str`Version ${version}`, { id: 'console.contactConsentVersion' }),
  contactExport: () => msg('Export everything', { id: 'console.contactExport' }),
  contactErase: () => msg('Erase everything…', { id: 'console.contactErase' }),
  contactEraseTitle: (name: string) => msg(str`Erase ${name}?`, { id: 'console.contactEraseTitle' }),
  contactEraseIntro: () =>
    msg(
      'Conversations, files, notes, consents: everything that is kept of this person goes, from every table, file and index. This cannot be undone.',
      { id: 'console.contactEraseIntro' },
    ),
  contactEraseSure: () => msg('I am sure', { id: 'console.contactEraseSure' }),
  contactEraseDo: () => msg('Erase', { id: 'console.contactEraseDo' }),
  contactJobRunning: (done: string, total: string) =>
    msg(str`Conversations done: ${done} of ${total}`, { id: 'console.contactJobRunning' }),
  contactJobExported: () =>
    msg('The export is ready. It stays for seven days.', { id: 'console.contactJobExported' }),
  contactJobDownload: () => msg('Download', { id: 'console.contactJobDownload' }),
  contactJobErased: () => msg('Erased. Nothing of this person is left.', { id: 'console.contactJobErased' }),
  contactJobFailed: () =>
    msg('It was not done. The settings under “Privacy” say why.', { id: 'console.contactJobFailed' }),
  contactMerge: () => msg('Merge with another…', { id: 'console.contactMerge' }),
  contactMergeTitle: () => msg('Two contacts, one person?', { id: 'console.contactMergeTitle' }),
  contactMergeSearch: () =>
    msg('Find the other by name, e-mail address or what was said', { id: 'console.contactMergeSearch' }),
  contactMergeFind: () => msg('Search', { id: 'console.contactMergeFind' }),
  contactMergeNone: () => msg('Nobody else found.', { id: 'console.contactMergeNone' }),
  contactMergeStays: () => msg('Stays', { id: 'console.contactMergeStays' }),
  contactMergeGoes: () => msg('Goes into it', { id: 'console.contactMergeGoes' }),
  contactMergeSwap: () => msg('Keep the other instead', { id: 'console.contactMergeSwap' }),
  contactMergePick: () =>
    msg('Choose what is right. Conversations, notes, tags, consents and attributes of both come together.', {
      id: 'console.contactMergePick',
    }),
  contactMergeSure: () =>
    msg('I have made sure that they are the same person. This cannot be undone.', {
      id: 'console.contactMergeSure',
    }),
  contactMergeDo: () => msg('Merge', { id: 'console.contactMergeDo' }),
  contactMergeVerified: () =>
    msg('The site vouches for the one who would go. Keep that one instead.', {
      id: 'console.contactMergeVerified',
    }),
  contactMergeHeld: () =>
    msg('The one who would go must be kept as it is for now. An admin can release it.', {
      id: 'console.contactMergeHeld',
    }),
  contactMergeMissing: () =>
    msg('One of them is not there any more. Search again.', { id: 'console.contactMergeMissing' }),
  contactNothing: () => msg('nothing', { id: 'console.contactNothing' }),
  contactBan: () => msg('Ban…', { id: 'console.contactBan' }),
  contactBanTitle: (name: string) => msg(str`Keep ${name} from writing?`, { id: 'console.contactBanTitle' }),
  contactBanIntro: () =>
    msg('Their messages are refused with a calm word from now on. Supervisors can lift it.', {
      id: 'console.contactBanIntro',
    }),
  contactBanFor: () => msg('For how long', { id: 'console.contactBanFor' }),
  contactBanDay: () => msg('One day', { id: 'console.contactBanDay' }),
  contactBanWeek: () => msg('One week', { id: 'console.contactBanWeek' }),
  contactBanMonth: () => msg('Thirty days', { id: 'console.contactBanMonth' }),
  contactBanGood: () => msg('For good', { id: 'console.contactBanGood' }),
  contactBanReason: () => msg('Why (colleagues only)', { id: 'console.contactBanReason' }),
  contactBanWhy: () => msg('Say why in a few words.', { id: 'console.contactBanWhy' }),
  contactBanEnd: () => msg('What they have open ends with it.', { id: 'console.contactBanEnd' }),
  contactBanDo: () => msg('Ban', { id: 'console.contactBanDo' }),
  contactBannedUntil: (time: string) =>
    msg(str`May not write until ${time}`, { id: 'console.contactBannedUntil' }),
  contactBannedForGood: () => msg('May not write', { id: 'console.contactBannedForGood' }),
  contactBannedBy: (name: string, reason: string) =>
    msg(str`${name}: ${reason}`, { id: 'console.contactBannedBy' }),
  contactUnban: () => msg('Lift the ban', { id: 'console.contactUnban' }),
  contactPanel: () => msg('From your own systems', { id: 'console.contactPanel' }),
  contactDetails: () => msg('More about this person', { id: 'console.contactDetails' }),
  contactVisit: () => msg('Device and pages', { id: 'console.contactVisit' }),
  contactPhone: () => msg('On a phone', { id: 'console.contactPhone' }),
  contactTablet: () => msg('On a tablet', { id: 'console.contactTablet' }),
  contactComputer: () => msg('On a computer', { id: 'console.contactComputer' }),
  contactNoDevice: () => msg('Device not known', { id: 'console.contactNoDevice' }),
  contactNoPages: () => msg('No pages are known yet.', { id: 'console.contactNoPages' }),
  contactAllPages: () => msg('Show all pages', { id: 'console.contactAllPages' }),
  contactFewerPages: () => msg('Show fewer pages', { id: 'console.contactFewerPages' }),
};
