import { msg, str } from '@lit/localize';

/** The texts of the bots of a site. */
export const botText = {
  bots: () => msg('Bots', { id: 'console.bots' }),
  botsIntro: () =>
    msg(
      'Programs of yours that answer where no person does yet. Whoever asks for a person has one at once, and what a bot found out goes along.',
      { id: 'console.botsIntro' },
    ),
  botGuide: () => msg('How to write one', { id: 'console.botGuide' }),
  botMay: () =>
    msg('A bot reads and answers only the conversations that it has, and sees no notes.', {
      id: 'console.botMay',
    }),
  botRules: () => msg('Which conversations begin with one?', { id: 'console.botRules' }),
  botNew: () => msg('New bot', { id: 'console.botNew' }),
  botsNone: () => msg('There is no bot. Everything goes to flows and people.', { id: 'console.botsNone' }),
  botName: () => msg('Name, as visitors see it beside its words', { id: 'console.botName' }),
  botKey: () => msg('Key', { id: 'console.botKey' }),
  botKeyHint: () =>
    msg('What the rules of the site call it: small letters, digits and “-”.', { id: 'console.botKeyHint' }),
  botDescription: () => msg('What it is for', { id: 'console.botDescription' }),
  botFace: () => msg('Address of a picture (https)', { id: 'console.botFace' }),
  botLimit: () => msg('May have a conversation for so many seconds', { id: 'console.botLimit' }),
  botTurn: () => msg('Must answer within so many seconds', { id: 'console.botTurn' }),
  botContact: () => msg('Is told who it speaks with', { id: 'console.botContact' }),
  botContactHint: () =>
    msg('Name, how often they were here, whether they are a VIP, and what was said last time.', {
      id: 'console.botContactHint',
    }),
  botOnce: () =>
    msg(
      'This is the token with which it connects. It is shown only now: the server keeps no more than its hash.',
      { id: 'console.botOnce' },
    ),
  botConnected: (first: string) => msg(str`connected: ${first}`, { id: 'console.botConnected' }),
  botAway: () => msg('not connected', { id: 'console.botAway' }),
  botNoToken: () => msg('switched off', { id: 'console.botNoToken' }),
  botSeen: (first: string) => msg(str`connected last ${first}`, { id: 'console.botSeen' }),
  botNever: () => msg('never connected', { id: 'console.botNever' }),
  botLimits: (first: string, second: string) =>
    msg(str`${first} s for a conversation, ${second} s for an answer`, { id: 'console.botLimits' }),
  botKnows: () => msg('is told who it speaks with', { id: 'console.botKnows' }),
  botKnowsNothing: () => msg('is not told who it speaks with', { id: 'console.botKnowsNothing' }),
  botChange: (first: string) => msg(str`Change ${first}`, { id: 'console.botChange' }),
  botRotate: () => msg('New token', { id: 'console.botRotate' }),
  botRotateText: () =>
    msg('The token before ends within five seconds, with every connection that uses it.', {
      id: 'console.botRotateText',
    }),
  botDisable: () => msg('Switch off', { id: 'console.botDisable' }),
  botDisableText: (first: string) =>
    msg(
      str`${first} loses its token: its connections end within five seconds, and people get its conversations. A new token switches it on again.`,
      { id: 'console.botDisableText' },
    ),
  botRemove: () => msg('Delete the bot', { id: 'console.botRemove' }),
  botRemoveText: (first: string) =>
    msg(str`${first} is gone, and people get its conversations. What it wrote stays. This can’t be undone.`, {
      id: 'console.botRemoveText',
    }),
} as const;
