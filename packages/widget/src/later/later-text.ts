import { msg, str } from '@lit/localize';

/** The texts of what is loaded later, in English; each id is `widget.` and the key. */
export const laterText = {
  queued: () => msg('We have your message, somebody will answer soon', { id: 'widget.queued' }),
  queuedAway: () => msg('We have your message and will answer here', { id: 'widget.queuedAway' }),
  queuedBack: (back: string) => msg(str`We have your message. ${back}.`, { id: 'widget.queuedBack' }),
  bot: () => msg('An assistant answers first', { id: 'widget.bot' }),
  resolved: () => msg('Solved. Anything left? Just write again', { id: 'widget.resolved' }),
  ended: () => msg('This conversation has ended', { id: 'widget.ended' }),

  next: () => msg('You are next.', { id: 'widget.next' }),
  place: (position: string) => msg(str`You are number ${position}.`, { id: 'widget.place' }),
  usually: (range: string) => msg(str`Usually ${range}.`, { id: 'widget.usually' }),
  usuallyUpTo: (time: string) => msg(str`Usually up to ${time}.`, { id: 'widget.usuallyUpTo' }),
  placeAndRange: (place: string, range: string) =>
    msg(str`${place} ${range}`, { id: 'widget.placeAndRange' }),

  /** `day` is "today" or "tomorrow". */
  backSoon: (day: string, time: string) => msg(str`We are back ${day} at ${time}`, { id: 'widget.backSoon' }),
  /** `day` is a name or a date, as it stands alone. */
  backOn: (day: string, time: string) => msg(str`We are back on ${day} at ${time}`, { id: 'widget.backOn' }),

  assigned: (name: string) => msg(str`${name} is here for you`, { id: 'widget.assigned' }),
  assignedNow: (name: string) => msg(str`${name} is here for you now`, { id: 'widget.assignedNow' }),
  somebody: () => msg('Somebody', { id: 'widget.somebody' }),
  searching: () => msg('We are finding somebody else for you', { id: 'widget.searching' }),
  searchingPerson: () => msg('We are finding a person for you', { id: 'widget.searchingPerson' }),
  solved: () => msg('Marked as solved', { id: 'widget.solved' }),
  reopened: () => msg('Conversation reopened', { id: 'widget.reopened' }),
  closed: () => msg('Conversation ended', { id: 'widget.closed' }),

  person: () => msg('Talk to a person', { id: 'widget.person' }),
  personFailed: () =>
    msg('We could not reach anybody just now. Try again in a moment.', { id: 'widget.personFailed' }),

  change: () => msg('Change this message', { id: 'widget.change' }),
  edit: () => msg('Edit', { id: 'widget.edit' }),
  delete: () => msg('Delete', { id: 'widget.delete' }),
  saving: () => msg('Saving', { id: 'widget.saving' }),
  save: () => msg('Save', { id: 'widget.save' }),
  cancel: () => msg('Cancel', { id: 'widget.cancel' }),
  editing: () => msg('You are changing your message', { id: 'widget.editing' }),
  changeFailed: () =>
    msg('The message could not be changed. Try again in a moment.', { id: 'widget.changeFailed' }),

  contactOffer: () =>
    msg('Too long a wait? Leave us your contact, and we get back to you.', { id: 'widget.contactOffer' }),
  contactBy: () => msg('How may we reach you?', { id: 'widget.contactBy' }),
  phone: () => msg('Phone', { id: 'widget.phone' }),
  email: () => msg('E-mail', { id: 'widget.email' }),
  phoneWrong: () =>
    msg('Write the number with its area code, such as +44 20 7946 0000.', { id: 'widget.phoneWrong' }),
  emailWrong: () => msg('Write a whole address, such as name@example.com.', { id: 'widget.emailWrong' }),
  contactSend: () => msg('Get back to me', { id: 'widget.contactSend' }),
  contactFailed: () => msg('It could not be kept. Try again in a moment.', { id: 'widget.contactFailed' }),
  willCall: (address: string) => msg(str`We will call you: ${address}`, { id: 'widget.willCall' }),
  willWrite: (address: string) => msg(str`We will write to you: ${address}`, { id: 'widget.willWrite' }),

  notHere: () => msg('This chat is not set up for this page.', { id: 'widget.notHere' }),
  outdated: () => msg('The chat has been renewed. Reload the page to go on.', { id: 'widget.outdated' }),
  unavailable: () =>
    msg('The chat cannot be reached any more. Reload the page to try again.', { id: 'widget.unavailable' }),

  sound: () => msg('Ring when somebody answers', { id: 'widget.sound' }),
  end: () => msg('End conversation', { id: 'widget.end' }),
  endAsk: () => msg('End this conversation?', { id: 'widget.endAsk' }),
  endKeep: () => msg('Keep it open', { id: 'widget.endKeep' }),
  endFailed: () =>
    msg('The conversation could not be ended: no connection. Try again in a moment.', {
      id: 'widget.endFailed',
    }),
  startNew: () => msg('Start a new conversation', { id: 'widget.startNew' }),
};
