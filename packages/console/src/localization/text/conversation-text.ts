import { msg, str } from '@lit/localize';

/** The texts of a conversation. */
export const conversationText = {
  chooseTitle: () => msg('Choose a conversation', { id: 'console.chooseTitle' }),
  chooseIntro: () =>
    msg('Pick one from the list. With the keyboard: J and K move, Enter opens, ? shows every shortcut.', {
      id: 'console.chooseIntro',
    }),
  backToList: () => msg('Back to the list', { id: 'console.backToList' }),
  take: () => msg('Take it', { id: 'console.take' }),
  takeOver: () => msg('Take over', { id: 'console.takeOver' }),
  resolve: () => msg('Resolve', { id: 'console.resolve' }),
  end: () => msg('End…', { id: 'console.end' }),
  endTitle: () => msg('End this conversation?', { id: 'console.endTitle' }),
  endIntro: (name: string) =>
    msg(
      str`It ends for both sides: ${name} can no longer write in it and would start a new one. If the question is solved but may come back, resolve it instead.`,
      { id: 'console.endIntro' },
    ),
  endConfirm: () => msg('End for both sides', { id: 'console.endConfirm' }),
  moreActions: () => msg('More actions', { id: 'console.moreActions' }),
  whoIsThis: () => msg('Who is this?', { id: 'console.whoIsThis' }),
  withYou: () => msg('With you', { id: 'console.withYou' }),
  waitingForSomebody: () => msg('Waiting for somebody to answer', { id: 'console.waitingForSomebody' }),
  resolvedExplained: () =>
    msg('Resolved. A new message of the visitor opens it again.', { id: 'console.resolvedExplained' }),
  closedExplained: () =>
    msg(
      'This conversation has ended. The visitor starts a new one with their next message; you can still leave an internal note.',
      { id: 'console.closedExplained' },
    ),
  reply: () => msg('Reply', { id: 'console.reply' }),
  internalNote: () => msg('Internal note', { id: 'console.internalNote' }),
  writeReply: (name: string) => msg(str`Write to ${name}…`, { id: 'console.writeReply' }),
  writeNote: () => msg('Only colleagues see this…', { id: 'console.writeNote' }),
  modeLabel: () => msg('Who will read it', { id: 'console.modeLabel' }),
  noteOnlyTeam: (name: string) =>
    msg(str`Colleagues only. ${name} will never see it.`, { id: 'console.noteOnlyTeam' }),
  replyClaims: () => msg('Your reply takes this conversation.', { id: 'console.replyClaims' }),
  replyTakesOver: (name: string) =>
    msg(str`${name} has this conversation. A note does not disturb them.`, { id: 'console.replyTakesOver' }),
  replyReopens: () => msg('Your reply opens it again.', { id: 'console.replyReopens' }),
  sendReply: () => msg('Send', { id: 'console.sendReply' }),
  addNote: () => msg('Add note', { id: 'console.addNote' }),
  sendAndResolve: () => msg('Send and resolve', { id: 'console.sendAndResolve' }),
  gone: () => msg('This conversation cannot be found', { id: 'console.gone' }),
  goneIntro: () =>
    msg('The link may be cut off, or the conversation belongs to another site.', { id: 'console.goneIntro' }),
  loadingConversation: () => msg('Opening the conversation', { id: 'console.loadingConversation' }),
  nowClosed: () =>
    msg('The conversation ended meanwhile. Your text is still in the box.', { id: 'console.nowClosed' }),
  actionOffline: () =>
    msg('No connection just now. Try again when it is back.', { id: 'console.actionOffline' }),
  actionConflict: () => msg('A colleague was faster. Look again.', { id: 'console.actionConflict' }),
  actionFailed: () => msg('That did not work. Try again in a moment.', { id: 'console.actionFailed' }),
};
