import { msg } from '@lit/localize';

/** The texts of the panel about a person. */
export const personText = {
  whoTitle: () => msg('Who is this', { id: 'console.whoTitle' }),
  speaks: () => msg('Language', { id: 'console.speaks' }),
  theirTime: () => msg('Likely time there', { id: 'console.theirTime' }),
  onPage: () => msg('Wrote from', { id: 'console.onPage' }),
  nowOn: () => msg('Is now on', { id: 'console.nowOn' }),
  cameFrom: () => msg('Came from', { id: 'console.cameFrom' }),
  cameDirectly: () => msg('Directly', { id: 'console.cameDirectly' }),
  phone: () => msg('Phone', { id: 'console.phone' }),
  asTheySay: () => msg('As they say', { id: 'console.asTheySay' }),
  yes: () => msg('Yes', { id: 'console.yes' }),
  no: () => msg('No', { id: 'console.no' }),
  knownSince: () => msg('Known since', { id: 'console.knownSince' }),
  conversations: () => msg('Conversations', { id: 'console.conversations' }),
  firstConversation: () => msg('1, this is the first', { id: 'console.firstConversation' }),
  startedAt: () => msg('Conversation began', { id: 'console.startedAt' }),
  untitledPage: () => msg('Page without a title', { id: 'console.untitledPage' }),
  servedIn: () => msg('Queue', { id: 'console.servedIn' }),
  followsEarlier: () => msg('Follows an earlier conversation', { id: 'console.followsEarlier' }),
  showEarlier: () => msg('Open the earlier one', { id: 'console.showEarlier' }),
  pageUnknown: () => msg('Not known', { id: 'console.pageUnknown' }),
};
