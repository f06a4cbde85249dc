import { msg, str } from '@lit/localize';

/** The texts of the board: queues, people, crisis and alerts of a site. */
export const boardText = {
  board: () => msg('Board', { id: 'console.board' }),
  boardTitle: (site: string) => msg(str`${site} right now`, { id: 'console.boardTitle' }),
  loadingBoard: () => msg('Loading the board', { id: 'console.loadingBoard' }),
  queueOpenUntil: (time: string) => msg(str`Open until ${time}`, { id: 'console.queueOpenUntil' }),
  queueOpenAlways: () => msg('Open', { id: 'console.queueOpenAlways' }),
  queueOpensAt: (time: string) => msg(str`Opens ${time}`, { id: 'console.queueOpensAt' }),
  queueClosed: () => msg('Closed', { id: 'console.queueClosed' }),
  colWaiting: () => msg('Waiting', { id: 'console.colWaiting' }),
  colOffered: () => msg('Offered', { id: 'console.colOffered' }),
  colActive: () => msg('Open', { id: 'console.colActive' }),
  colOldest: () => msg('Longest wait', { id: 'console.colOldest' }),
  colAtRisk: () => msg('At risk', { id: 'console.colAtRisk' }),
  colStaff: () => msg('Free of staffed', { id: 'console.colStaff' }),
  freeOf: (free: string, staffed: string) => msg(str`${free} of ${staffed}`, { id: 'console.freeOf' }),
  nobodyWaits: () => msg('Nobody', { id: 'console.nobodyWaits' }),
  boardAgents: () => msg('People', { id: 'console.boardAgents' }),
  agentLoad: (load: string, capacity: string) =>
    msg(str`Load ${load} of ${capacity}`, { id: 'console.agentLoad' }),
  stateNotResponding: () => msg('Does not respond', { id: 'console.stateNotResponding' }),
  stateWrapUp: () => msg('Wrapping up', { id: 'console.stateWrapUp' }),
  stateBreathing: () => msg('Taking a breath', { id: 'console.stateBreathing' }),
  stateDaily: () => msg('Done for today', { id: 'console.stateDaily' }),
  stateBreakDue: () => msg('Break due', { id: 'console.stateBreakDue' }),
  stateDisconnected: () => msg('No connection', { id: 'console.stateDisconnected' }),
  crisisTitle: () => msg('Crisis mode', { id: 'console.crisisTitle' }),
  crisisOff: () =>
    msg(
      'Off. When it is on, visitors see your banner, every new conversation gets the prepared answer, and you can reply to everybody at once.',
      { id: 'console.crisisOff' },
    ),
  crisisSwitchOn: () => msg('Switch crisis mode on…', { id: 'console.crisisSwitchOn' }),
  crisisSwitchOff: () => msg('Switch crisis mode off…', { id: 'console.crisisSwitchOff' }),
  crisisOnTitle: () => msg('Switch crisis mode on?', { id: 'console.crisisOnTitle' }),
  crisisOnIntro: () =>
    msg('From now on every visitor of this site sees this:', { id: 'console.crisisOnIntro' }),
  crisisOffTitle: () => msg('Switch crisis mode off?', { id: 'console.crisisOffTitle' }),
  crisisOffIntro: () =>
    msg(
      'The banner goes, and new conversations take their usual way. Open ones stay with whoever has them.',
      { id: 'console.crisisOffIntro' },
    ),
  crisisOnDo: () => msg('Switch on', { id: 'console.crisisOnDo' }),
  crisisOffDo: () => msg('Switch off', { id: 'console.crisisOffDo' }),
  crisisNoBanner: () =>
    msg('No banner is configured: visitors see nothing special.', { id: 'console.crisisNoBanner' }),
  crisisBanner: () => msg('Banner', { id: 'console.crisisBanner' }),
  crisisAnswer: () => msg('Prepared answer', { id: 'console.crisisAnswer' }),
  crisisSince: (time: string, name: string) =>
    msg(str`On since ${time}, switched on by ${name}`, { id: 'console.crisisSince' }),
  crisisSinceRule: (time: string) =>
    msg(str`On since ${time}, by its rule`, { id: 'console.crisisSinceRule' }),
  crisisAffected: () => msg('People affected', { id: 'console.crisisAffected' }),
  crisisReply: () => msg('One reply to everybody', { id: 'console.crisisReply' }),
  crisisReplyHint: () =>
    msg('It goes into every open conversation that the crisis concerns, once.', {
      id: 'console.crisisReplyHint',
    }),
  crisisSend: () => msg('Send to everybody', { id: 'console.crisisSend' }),
  crisisSending: () => msg('Sending to everybody…', { id: 'console.crisisSending' }),
  crisisSent: (count: string) =>
    msg(str`Stored. It is being delivered to conversations: ${count}.`, { id: 'console.crisisSent' }),
  alerts: () => msg('Alerts', { id: 'console.alerts' }),
  alertEscalation: () => msg('Escalated', { id: 'console.alertEscalation' }),
  alertWarning: () => msg('A promise is at risk', { id: 'console.alertWarning' }),
  alertLowScore: () => msg('A low score', { id: 'console.alertLowScore' }),
  alertComplaint: () => msg('A complaint', { id: 'console.alertComplaint' }),
  alertBreach: () => msg('A promise was broken', { id: 'console.alertBreach' }),
  alertCrisisOn: () => msg('Crisis mode began', { id: 'console.alertCrisisOn' }),
  alertCrisisOff: () => msg('Crisis mode ended', { id: 'console.alertCrisisOff' }),
  alertQueueOver: () => msg('Too many are waiting', { id: 'console.alertQueueOver' }),
  alertUnstaffed: () => msg('Somebody waits, and nobody is there', { id: 'console.alertUnstaffed' }),
  open: () => msg('Open', { id: 'console.open' }),
};
