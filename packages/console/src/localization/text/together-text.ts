import { msg, str } from '@lit/localize';

/** The texts of working on one conversation with others: who looks, who writes, drafts on all devices. */
export const togetherText = {
  togetherLooking: (first: string) =>
    msg(str`${first} is looking at this too`, { id: 'console.togetherLooking' }),
  togetherReplying: (first: string) =>
    msg(str`${first} is writing an answer`, { id: 'console.togetherReplying' }),
  togetherNoting: (first: string) => msg(str`${first} is writing a note`, { id: 'console.togetherNoting' }),
  togetherMore: (first: string) => msg(str`and ${first} more`, { id: 'console.togetherMore' }),
  togetherPreview: () => msg('Not sent yet:', { id: 'console.togetherPreview' }),
  togetherAnswered: (first: string) =>
    msg(str`There is an answer of ${first} since you began:`, { id: 'console.togetherAnswered' }),
  togetherAnswering: (first: string) =>
    msg(str`${first} is writing an answer just now. The two may cross.`, { id: 'console.togetherAnswering' }),
  togetherFile: () => msg('A file', { id: 'console.togetherFile' }),
  togetherSendAnyway: () => msg('Send anyway', { id: 'console.togetherSendAnyway' }),
  togetherNotYet: () => msg('Not yet', { id: 'console.togetherNotYet' }),
  togetherKeys: () => msg('Enter sends it, Escape keeps it here.', { id: 'console.togetherKeys' }),
  togetherOther: () => msg('Written on another device of yours:', { id: 'console.togetherOther' }),
  togetherTake: () => msg('Use this', { id: 'console.togetherTake' }),
  togetherDrop: () => msg('Forget it', { id: 'console.togetherDrop' }),
  togetherKept: () => msg('Kept on this device until there is a connection.', { id: 'console.togetherKept' }),
  togetherTypingPreview: () =>
    msg('Agents see what a visitor is writing', { id: 'console.togetherTypingPreview' }),
  togetherTypingPreviewHint: () =>
    msg('Before it is sent. Visitors are told so above where they write; it is stored nowhere.', {
      id: 'console.togetherTypingPreviewHint',
    }),
} as const;
