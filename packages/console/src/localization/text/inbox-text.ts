import { msg, str } from '@lit/localize';

/** The texts of the inbox. */
export const inboxText = {
  inbox: () => msg('Inbox', { id: 'console.inbox' }),
  views: () => msg('Views', { id: 'console.views' }),
  mine: () => msg('Mine', { id: 'console.mine' }),
  waiting: () => msg('Waiting', { id: 'console.waiting' }),
  all: () => msg('All', { id: 'console.all' }),
  waitingFor: (duration: string) =>
    msg(str`Waiting for an answer: ${duration}`, { id: 'console.waitingFor' }),
  unread: () => msg('Unread', { id: 'console.unread' }),
  draft: () => msg('Draft', { id: 'console.draft' }),
  you: () => msg('You', { id: 'console.you' }),
  withAgent: (name: string) => msg(str`With ${name}`, { id: 'console.withAgent' }),
  loadMore: () => msg('Show more', { id: 'console.loadMore' }),
  loadingList: () => msg('Loading the list', { id: 'console.loadingList' }),
  mineEmptyTitle: () => msg('All clear', { id: 'console.mineEmptyTitle' }),
  mineEmpty: () =>
    msg('When a conversation is given to you, it appears here and the bell rings.', {
      id: 'console.mineEmpty',
    }),
  mineEmptyAway: () =>
    msg('You are not available, so nothing new comes to you.', { id: 'console.mineEmptyAway' }),
  becomeAvailable: () => msg('I am available', { id: 'console.becomeAvailable' }),
  waitingEmptyTitle: () => msg('Nobody is waiting', { id: 'console.waitingEmptyTitle' }),
  waitingEmpty: () =>
    msg('Visitors whom nobody has answered yet appear here, longest wait first.', {
      id: 'console.waitingEmpty',
    }),
  allEmptyTitle: () => msg('No conversations yet', { id: 'console.allEmptyTitle' }),
  allEmpty: () =>
    msg('As soon as somebody writes on your site, the conversation appears here.', {
      id: 'console.allEmpty',
    }),
  statusQueued: () => msg('Waiting', { id: 'console.statusQueued' }),
  statusActive: () => msg('Open', { id: 'console.statusActive' }),
  statusResolved: () => msg('Resolved', { id: 'console.statusResolved' }),
  statusClosed: () => msg('Ended', { id: 'console.statusClosed' }),
  wroteTitle: (name: string) => msg(str`${name} wrote`, { id: 'console.wroteTitle' }),
  assignedTitle: (name: string) => msg(str`${name} is yours now`, { id: 'console.assignedTitle' }),
};
