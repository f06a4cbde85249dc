import { msg, str } from '@lit/localize';

/** The texts of wrap-ups, follow-ups, priority, the command palette and the shortcuts. */
export const wrapUpText = {
  wrapUpTitle: () => msg('What was it about?', { id: 'console.wrapUpTitle' }),
  wrapUpReason: () => msg('Why they came', { id: 'console.wrapUpReason' }),
  wrapUpRootCause: () => msg('What would have to change', { id: 'console.wrapUpRootCause' }),
  wrapUpRootCauseHint: () =>
    msg('So that the next person need not ask. Optional.', { id: 'console.wrapUpRootCauseHint' }),
  wrapUpOutcome: () => msg('How it ended', { id: 'console.wrapUpOutcome' }),
  wrapUpNote: () => msg('Anything else', { id: 'console.wrapUpNote' }),
  wrapUpNone: () => msg('None of these', { id: 'console.wrapUpNone' }),
  wrapUpDo: () => msg('Note and resolve', { id: 'console.wrapUpDo' }),
  wrapUpSave: () => msg('Note it', { id: 'console.wrapUpSave' }),
  wrapUpSkip: () => msg('Resolve without', { id: 'console.wrapUpSkip' }),
  wrapUpChooseReason: () =>
    msg('Choose why they came: this site asks for it.', { id: 'console.wrapUpChooseReason' }),
  wrapUpKeys: () => msg('Numbers choose, Enter notes it.', { id: 'console.wrapUpKeys' }),
  wrapUpAfter: () => msg('Wrap-up…', { id: 'console.wrapUpAfter' }),
  wrapUpReopen: () => msg('Reopen', { id: 'console.wrapUpReopen' }),
  wrapUpFollowUp: () => msg('Follow up…', { id: 'console.wrapUpFollowUp' }),
  wrapUpFollowUpTitle: () => msg('Come back to this', { id: 'console.wrapUpFollowUpTitle' }),
  wrapUpFollowUpIntro: () =>
    msg(
      'It is put aside and comes back to you at that time, with your note; to the queue, should you be away. A word of the visitor brings it back earlier.',
      { id: 'console.wrapUpFollowUpIntro' },
    ),
  wrapUpFollowUpNote: () => msg('What is to be done then', { id: 'console.wrapUpFollowUpNote' }),
  wrapUpFollowUpNoteText: (note: string) =>
    msg(str`Follow-up: ${note}`, { id: 'console.wrapUpFollowUpNoteText' }),
  wrapUpFollowUpDo: () => msg('Remind me', { id: 'console.wrapUpFollowUpDo' }),
  wrapUpTomorrow: () => msg('Tomorrow at 9:00', { id: 'console.wrapUpTomorrow' }),
  wrapUpThreeDays: () => msg('In three days', { id: 'console.wrapUpThreeDays' }),
  wrapUpNextWeek: () => msg('In a week', { id: 'console.wrapUpNextWeek' }),
  wrapUpTags: () => msg('Tags…', { id: 'console.wrapUpTags' }),
  wrapUpDone: () => msg('Done', { id: 'console.wrapUpDone' }),
  wrapUpPriority: () => msg('Priority…', { id: 'console.wrapUpPriority' }),
  wrapUpPriorityTitle: () => msg('How urgent is it?', { id: 'console.wrapUpPriorityTitle' }),
  wrapUpPriorityIntro: () =>
    msg('In the queue it counts as if it had waited longer, or less.', { id: 'console.wrapUpPriorityIntro' }),
  wrapUpPriorityDo: () => msg('Set priority', { id: 'console.wrapUpPriorityDo' }),
  wrapUpPriorityUsual: () => msg('As usual', { id: 'console.wrapUpPriorityUsual' }),
  wrapUpPriorityMinutes: (minutes: string) =>
    msg(str`Head start in minutes: ${minutes}`, { id: 'console.wrapUpPriorityMinutes' }),
  wrapUpPriorityWarn: () =>
    msg('More than this site lets agents give.', { id: 'console.wrapUpPriorityWarn' }),
  commandTitle: () => msg('Find and do', { id: 'console.commandTitle' }),
  commandPlaceholder: () => msg('An action, a page, a person…', { id: 'console.commandPlaceholder' }),
  commandNone: () => msg('Nothing fits. Try other words.', { id: 'console.commandNone' }),
  commandFound: (count: string) => msg(str`Found: ${count}`, { id: 'console.commandFound' }),
  commandActions: () => msg('This conversation', { id: 'console.commandActions' }),
  commandViews: () => msg('Inbox', { id: 'console.commandViews' }),
  commandPages: () => msg('Pages', { id: 'console.commandPages' }),
  commandPeople: () => msg('Hand it to', { id: 'console.commandPeople' }),
  commandRecent: () => msg('Conversations', { id: 'console.commandRecent' }),
  commandSelf: () => msg('You', { id: 'console.commandSelf' }),
  commandClaim: () => msg('Take this conversation', { id: 'console.commandClaim' }),
  commandHandTo: (name: string) => msg(str`Hand to ${name}`, { id: 'console.commandHandTo' }),
  keyGroupMove: () => msg('Getting about', { id: 'console.keyGroupMove' }),
  keyGroupConversation: () => msg('This conversation', { id: 'console.keyGroupConversation' }),
  keyGroupWriting: () => msg('Writing', { id: 'console.keyGroupWriting' }),
  keyGroupHelp: () => msg('Everywhere', { id: 'console.keyGroupHelp' }),
  keyPalette: () => msg('Find and do anything', { id: 'console.keyPalette' }),
  keyMoveDown: () => msg('Down the list', { id: 'console.keyMoveDown' }),
  keyMoveUp: () => msg('Up the list', { id: 'console.keyMoveUp' }),
  keyClaim: () => msg('Take it, wake it or open it again', { id: 'console.keyClaim' }),
  keyInfo: () => msg('Who is this', { id: 'console.keyInfo' }),
  keyOffUntilOn: () =>
    msg('Single keys are switched off. Find and do still works.', { id: 'console.keyOffUntilOn' }),
};
