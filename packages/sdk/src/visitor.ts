export { connect } from './visitor/connect.ts';
export { DeskbellError } from '@deskbell/protocol/plain';
export {
  deleteMessage,
  editMessage,
  giveConsent,
  giveFeedback,
  giveScore,
  requestContactBack,
  requestPerson,
} from './visitor/requests.ts';
export { keepDraft, readDraft } from './visitor/drafts.ts';
export { describeVisitor, fitAttributes } from './visitor/describe-visitor.ts';
export { previewTyping } from './visitor/preview-typing.ts';
export { tellPage, trackEvent } from './visitor/page-events.ts';
export { requestTranscript } from './visitor/transcript.ts';
export type { TranscriptOptions } from './visitor/transcript.ts';
export type { ScoreOptions } from './visitor/requests.ts';
export type {
  ConversationWay,
  VisitorAnswer,
  VisitorBody,
  VisitorClient,
  VisitorConversationHandle,
  VisitorEvents,
  VisitorOptions,
} from './visitor/visitor-client.ts';
export type { IdentityToken } from './visitor/person/person-identity.ts';
export type {
  DeskState,
  KnownDetails,
  VisitorConversation,
  VisitorDetails,
  VisitorPage,
  VisitorStatus,
  Waiting,
} from '@deskbell/protocol';
