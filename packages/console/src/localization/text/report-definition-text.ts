import { msg } from '@lit/localize';

/** What figures mean, in the words of docs/METRICS.md: a test compares them. */
export const reportDefinitionText = {
  reportDefConversations: () =>
    msg('How many conversations began.', { id: 'console.reportDefConversations' }),
  reportDefEnds: () =>
    msg(
      'How matters ended: answered by a person; selfService, when a bot or a flow brought it to its end; contacted another way, at the number or address that the visitor left; abandoned or leftEarly, without an answer; other: an agent took it up again, and nothing was asked.',
      { id: 'console.reportDefEnds' },
    ),
  reportDefWait: () =>
    msg(
      'How long a visitor stood in the queue until an agent had the conversation. Every wait counts, also the second one after a transfer to a queue, a lost agent or a missing first reply.',
      { id: 'console.reportDefWait' },
    ),
  reportDefFirst: () =>
    msg('How long a visitor waited for the first answer of a person.', { id: 'console.reportDefFirst' }),
  reportDefNext: () =>
    msg('How long a visitor waited for each further answer of a person.', { id: 'console.reportDefNext' }),
  reportDefHandle: () =>
    msg(
      'How long a matter kept agents busy, all of them together. Being put aside and long silences of the visitor are left out.',
      { id: 'console.reportDefHandle' },
    ),
  reportDefResolution: () =>
    msg('How long a matter took from its beginning until it was solved.', {
      id: 'console.reportDefResolution',
    }),
  reportDefAbandonment: () =>
    msg(
      'Share of matters that ended without an answer: the visitor ended them, or had left for good and an agent put them away.',
      { id: 'console.reportDefAbandonment' },
    ),
  reportDefShortAbandonment: () =>
    msg('Share of matters that ended without an answer within 10 seconds.', {
      id: 'console.reportDefShortAbandonment',
    }),
  reportDefAbandonTime: () =>
    msg('How long those who abandoned had waited, short ones left out.', {
      id: 'console.reportDefAbandonTime',
    }),
  reportDefSlaFirst: () =>
    msg('Share of promised first answers that came in time.', { id: 'console.reportDefSlaFirst' }),
  reportDefSlaNext: () =>
    msg('Share of promised further answers that came in time.', { id: 'console.reportDefSlaNext' }),
  reportDefSlaResolution: () =>
    msg('Share of promised resolutions that came in time.', { id: 'console.reportDefSlaResolution' }),
  reportDefTransfer: () =>
    msg('Share of matters that an agent handed on, to a colleague, a queue or a tier.', {
      id: 'console.reportDefTransfer',
    }),
  reportDefEscalations: () =>
    msg('From which tier to which conversations went, and who sent them: an agent, or the policy.', {
      id: 'console.reportDefEscalations',
    }),
  reportDefReopen: () =>
    msg('Share of resolutions that the visitor undid by writing again.', { id: 'console.reportDefReopen' }),
  reportDefFcr: () =>
    msg('Share of conversations that one agent resolved, at once and for good.', {
      id: 'console.reportDefFcr',
    }),
  reportDefCsat: () =>
    msg('How satisfied people were, on a scale from 1 to 5.', { id: 'console.reportDefCsat' }),
  reportDefNps: () =>
    msg('Whether people would recommend the site, from 0 to 10.', { id: 'console.reportDefNps' }),
  reportDefCes: () =>
    msg('How easy it was to get help, from 1 (very hard) to 7 (very easy).', { id: 'console.reportDefCes' }),
  reportDefSolved: () =>
    msg('Whether people say, some days later, that it is solved.', { id: 'console.reportDefSolved' }),
  reportDefFeedback: () =>
    msg('How many complaints and compliments visitors wrote.', { id: 'console.reportDefFeedback' }),
  reportDefReasons: () => msg('Why people came.', { id: 'console.reportDefReasons' }),
  reportDefRoots: () =>
    msg('What would have to change so that they need not have come: the list of causes to remove.', {
      id: 'console.reportDefRoots',
    }),
  reportDefOutcomes: () =>
    msg('How matters ended: solved, notSolved, handedOver, spam.', { id: 'console.reportDefOutcomes' }),
  reportDefFlows: () =>
    msg('Share of self-service dialogues at whose end visitors had what they came for, without a person.', {
      id: 'console.reportDefFlows',
    }),
  reportDefBots: () =>
    msg('Share of the turns of bots after which nobody needed a person.', { id: 'console.reportDefBots' }),
  reportDefAgentConversations: () =>
    msg('How many conversations came to the agent.', { id: 'console.reportDefAgentConversations' }),
  reportDefAgentHandle: () =>
    msg('How long a matter kept this agent busy.', { id: 'console.reportDefAgentHandle' }),
  reportDefOccupancy: () =>
    msg(
      'Which share of their units the agent had in use while they took work. Care for those above 0.85 over days: there is no room to breathe.',
      { id: 'console.reportDefOccupancy' },
    ),
  reportDefConcurrency: () =>
    msg('How many conversations the agent had at a time, while there was at least one.', {
      id: 'console.reportDefConcurrency',
    }),
  reportDefOffers: () =>
    msg('How often the agent was asked to take a conversation.', { id: 'console.reportDefOffers' }),
  reportDefMissed: () => msg('How many offers the agent let pass.', { id: 'console.reportDefMissed' }),
  reportDefDeclined: () => msg('How many offers the agent declined.', { id: 'console.reportDefDeclined' }),
};
