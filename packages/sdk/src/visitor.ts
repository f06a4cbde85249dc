export { connect } from './visitor/connect.ts';
export type {
  VisitorBody,
  VisitorClient,
  VisitorConversationHandle,
  VisitorEvents,
  VisitorOptions,
} from './visitor/visitor-client.ts';
