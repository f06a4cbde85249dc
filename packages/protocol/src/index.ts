export {
  AGENT_NAMESPACE,
  BOT_LIMITS,
  COMPOSING_LIMITS,
  BOT_NAMESPACE,
  DeskbellError,
  ERROR_CODES,
  FILE_LIMITS,
  LIMITS,
  PROTOCOL_VERSION,
  SITE_QUERY_PARAMETER,
  SOCKET_PATH,
  SUPPORTED_PROTOCOL_VERSIONS,
  VISITOR_NAMESPACE,
  boardDigest,
  digestOf,
  draftsDigest,
  durationMs,
  inboxDigest,
  negotiateVersion,
  sessionDigest,
} from './plain.ts';
export type { DeskbellErrorOptions, ErrorCode, ErrorCodeDescription, WireError } from './plain.ts';

export { acknowledgement } from './acknowledgement.ts';
export type { Acknowledgement } from './acknowledgement.ts';
export { errorCode, wireError } from './errors/wire-error.ts';

export { agentHandshake, botHandshake, visitorHandshake } from './handshake.ts';
export type { AgentHandshake, BotHandshake, VisitorHandshake } from './handshake.ts';

export { agentCommands } from './commands/agent-commands.ts';
export type { AgentCommandName, AgentCommands } from './commands/agent-commands.ts';
export { inboxFilter, inboxOrder, inboxView } from './records/inbox.ts';
export type { InboxCounts, InboxFilter, InboxOrder, InboxView } from './records/inbox.ts';
export { visitorCommands } from './commands/visitor-commands.ts';
export type { VisitorCommandName, VisitorCommands } from './commands/visitor-commands.ts';
export { botCommands } from './commands/bot-commands.ts';
export type { BotCommandName, BotCommands } from './commands/bot-commands.ts';
export { COMMON_ERRORS } from './commands/command.ts';
export type { CommandInput, CommandOutput, CommandSchema } from './commands/command.ts';

export { agentFacts } from './facts/agent-facts.ts';
export { botFacts } from './facts/bot-facts.ts';
export { visitorFacts } from './facts/visitor-facts.ts';
export { PASSING_FACTS } from './facts/passing-facts.ts';
export type {
  AgentFactPayloads,
  AgentToServerEvents,
  BotFactPayloads,
  BotToServerEvents,
  ServerToAgentEvents,
  ServerToBotEvents,
  ServerToVisitorEvents,
  VisitorFactPayloads,
  VisitorToServerEvents,
} from './event-maps.ts';

export { knownDetails, visitorDetails } from './records/visitor-details.ts';
export type { KnownDetails, VisitorDetails } from './records/visitor-details.ts';
export * as ids from './records/ids.ts';
export { author, entry, entryBody } from './records/entry.ts';
export type { Author, Entry, EntryBody } from './records/entry.ts';
export { botConversation, botRef } from './records/bot.ts';
export type { BotConversation, BotRef, BotSelf } from './records/bot.ts';
export type { HandoverBody, HandoverCause } from './records/handover-body.ts';
export type { FoundArticle, ReadArticle } from './records/found-article.ts';
export { botRule } from './configuration/bot-configuration.ts';
export type { BotRule } from './configuration/bot-configuration.ts';
export { botAnswer, botBody, botTokenAnswer, newBotBody, botRoutes } from './rest/bot-routes.ts';
export type { BotAnswer, BotBody, BotTokenAnswer, NewBotBody } from './rest/bot-routes.ts';
export { botContent, formField, givenAnswer } from './records/bot-bodies.ts';
export type {
  AnswerBody,
  BotContent,
  FieldKind,
  FormField,
  GivenAnswer,
  GivenValue,
} from './records/bot-bodies.ts';
export { flowAnswer, flowRoutes, flowVersionAnswer } from './rest/flow-routes.ts';
export type { FlowAnswer, FlowSummaryAnswer, FlowVersionAnswer } from './rest/flow-routes.ts';
export type { FlowTryAnswer, FlowTryBody } from './rest/flow-try-rest.ts';
export { flowCondition, flowRule } from './flows/flow-conditions.ts';
export type { FlowCondition, FlowRule } from './flows/flow-conditions.ts';
export { flowDefinition, flowProblem } from './flows/flow-definition.ts';
export type { FlowDefinition, FlowDefinitionInput, FlowFault, FlowProblem } from './flows/flow-definition.ts';
export { flowNode } from './flows/flow-nodes.ts';
export type { FlowNode, FlowNodeOf } from './flows/flow-nodes.ts';
export { flowOutcome, flowState } from './records/flow-body.ts';
export type { FlowOutcome, FlowState } from './records/flow-body.ts';
export { escalationSummary } from './records/entry-bodies.ts';
export type { EscalationSummary, StatusReason } from './records/entry-bodies.ts';
export { wrapUp } from './records/survey-bodies.ts';
export type { SurveyKind, WrapUp } from './records/survey-bodies.ts';
export type { RoutingCandidate, RoutingReason } from './records/routing-reason.ts';
export type { Waiting } from './records/waiting.ts';
export type { Alert, Board, CrisisState, QueueState, SiteAgent, WaitingReason } from './records/board.ts';
export { visitorEntry } from './records/visitor-entry.ts';
export type { VisitorEntry } from './records/visitor-entry.ts';
export type { Attention } from './records/attention.ts';
export type { Draft, DraftHead, DraftKind } from './records/draft.ts';
export type { Mention } from './records/mention.ts';
export type { EntryPage, VisitorEntryPage } from './records/page.ts';
export { conversationStatus } from './records/conversation-status.ts';
export type { ConversationStatus, VisitorStatus } from './records/conversation-status.ts';
export { board } from './records/board.ts';
export { agentConversation } from './records/agent-conversation.ts';
export type { AgentConversation, Contact, NextPromise } from './records/agent-conversation.ts';
export type { SearchResult } from './records/search-result.ts';
export { visitorConversation } from './records/visitor-conversation.ts';
export type { VisitorConversation } from './records/visitor-conversation.ts';
export type { ReadMarks } from './records/marks.ts';
export type { VisitorPage } from './records/visitor-page.ts';
export { presence, role } from './records/people.ts';
export type { AgentCard, DeskState, Me, Pause, Presence, Role } from './records/people.ts';
export * as configurationFields from './configuration/fields.ts';
export { configurationVersion, siteConfiguration } from './configuration/site-configuration.ts';
export type {
  ConfigurationVersion,
  CrisisConfiguration,
  SiteConfiguration,
  SiteConfigurationInput,
} from './configuration/site-configuration.ts';
export { withoutDefaults } from './configuration/without-defaults.ts';
export type {
  CalendarConfiguration,
  HolidayConfiguration,
  SeasonConfiguration,
  SpanConfiguration,
  WeekConfiguration,
  Weekday,
} from './configuration/calendar-configuration.ts';
export type {
  EscalationAction,
  EscalationPolicy,
  EscalationStep,
  EscalationTrigger,
  StepCondition,
} from './configuration/escalation-configuration.ts';
export type { MailConfiguration } from './configuration/mail-configuration.ts';
export type { PrivacyConfiguration } from './configuration/privacy-configuration.ts';
export type {
  PaceConfiguration,
  QueueConfiguration,
  RoutingRule,
  SlaConfiguration,
} from './configuration/queue-configuration.ts';
export { fileId, fileLink, fileRef, uploadInput, uploadTicket } from './records/file-ref.ts';
export type { FileLink, FileRef, UploadTicket } from './records/file-ref.ts';
export { messageText, shortText } from './records/text.ts';

export { contactAttributes, visitorClaims } from './identity/visitor-claims.ts';
export type { ContactAttributes, VisitorClaims } from './identity/visitor-claims.ts';
export { identityRoutes } from './rest/identity-routes.ts';
export type { IdentityAlgorithm, IdentityKeyAnswer, NewIdentityKeyAnswer } from './rest/identity-routes.ts';
export { linkBody, passwordBody, sessionAnswer, signInBody, signInWaysAnswer } from './rest/session-rest.ts';
export type {
  LinkBody,
  PasswordBody,
  SessionAnswer,
  SignInBody,
  SignInWaysAnswer,
} from './rest/session-rest.ts';
export { accountRoutes } from './rest/account-routes.ts';
export { pictureRoutes } from './rest/picture-routes.ts';
export { ownSession, secondFactorState } from './rest/account-rest.ts';
export type {
  BeginSecondFactorAnswer,
  BeginSecondFactorBody,
  CodeBody,
  OwnSession,
  RecoveryCodesAnswer,
  SecondFactorAnswer,
  SecondFactorState,
} from './rest/account-rest.ts';
export { peopleRoutes } from './rest/people-routes.ts';
export { emailAddress, mailLocale } from './rest/people-rest.ts';
export type {
  InviteAnswer,
  InviteBody,
  MailLocale,
  Person,
  PersonOfInstallation,
  ResetBody,
} from './rest/people-rest.ts';
export { auditRoutes } from './rest/audit-routes.ts';
export type { AuditAnswerRecord } from './rest/audit-routes.ts';
export { newSiteBody, origin, originsBody, siteAnswer, siteBody, sitesAnswer } from './rest/site-rest.ts';
export type { NewSiteBody, OriginsBody, SiteAnswer, SiteBody, SitesAnswer } from './rest/site-rest.ts';
export {
  configurationBody,
  configurationHistory,
  crisisAnswer,
  crisisBody,
} from './rest/configuration-rest.ts';
export { metricsAnswer } from './rest/metrics-rest.ts';
export type { Distribution, MetricsAnswer, Ratio } from './rest/metrics-rest.ts';
export { reportAnswer, reportListAnswer } from './rest/report-rest.ts';
export type {
  ReportAnswer,
  ReportChannel,
  ReportFigure,
  ReportListAnswer,
  ReportListQuery,
  ReportQuery,
  ReportStep,
} from './rest/report-rest.ts';
export { reportRoutes } from './rest/report-routes.ts';
export { WEBHOOK_VERSION, webhookEvents } from './webhooks/webhook-events.ts';
export type {
  WebhookData,
  WebhookEvent,
  WebhookEventType,
  WebhookPayload,
} from './webhooks/webhook-events.ts';
export { webhookRoutes } from './rest/webhook-routes.ts';
export type {
  DeliveryAnswer,
  NewWebhookAnswer,
  NewWebhookBody,
  ReplayAnswer,
  ReplayBody,
  WebhookAnswer,
  WebhookBody,
} from './rest/webhook-rest.ts';
export { privacyRoutes } from './rest/privacy-routes.ts';
export type { PrivacyJobAnswer } from './rest/privacy-routes.ts';
export { SCOPES, scope } from './rest/scopes.ts';
export type { Scope } from './rest/scopes.ts';
export { restRoutes } from './rest/rest-routes.ts';
export type { CallAnswer, CallBody, CallInput, CallName, ItemOf, ListName } from './rest/call-types.ts';
export { docsRoutes } from './rest/docs-routes.ts';
export { openApi } from './rest/openapi/open-api.ts';
export type { OpenApiDocument, OpenApiOptions } from './rest/openapi/open-api.ts';
export { operationId } from './rest/openapi/operation-id.ts';
export { schemaText } from './rest/openapi/schema-text.ts';
export type { RestRoutes } from './rest/rest-routes.ts';
export type { RestRoute } from './rest/rest-route.ts';
export { fileRoutes } from './rest/file-routes.ts';
export { keyRoutes } from './rest/key-routes.ts';
export type { ApiKeyAnswer, NewApiKeyAnswer, NewApiKeyBody } from './rest/key-routes.ts';
export { tagRoutes } from './rest/tag-routes.ts';
export type { NewTagBody, TagAnswer } from './rest/tag-routes.ts';
export { assistanceRoutes } from './rest/assistance-routes.ts';
export type { AssistantAnswer } from './rest/assistance-routes.ts';
export { CANNED_REPLY_VARIABLES, cannedReplyRoutes } from './rest/canned-reply-routes.ts';
export type { CannedReplyAnswer, CannedReplyBody } from './rest/canned-reply-routes.ts';
export { ownReplyRoutes } from './rest/own-reply-routes.ts';
export type { OwnReplyAnswer } from './rest/own-reply-routes.ts';
export { savedViewRoutes } from './rest/saved-view-routes.ts';
export type { SavedViewAnswer, SavedViewContent } from './rest/saved-view-routes.ts';
export { conversationRoutes } from './rest/conversation-routes.ts';
export type { ConversationAnswer } from './rest/conversation-routes.ts';
export { panelRoutes } from './rest/panel-routes.ts';
export type { PanelAnswer } from './rest/panel-routes.ts';
export { dayRoutes } from './rest/day-routes.ts';
export type { DayAnswer } from './rest/day-routes.ts';
export { contactCareRoutes } from './rest/contact-care-routes.ts';
export { visitRoutes, type VisitAnswer } from './rest/visit-routes.ts';
export type { VisitorDevice } from './records/visitor-device.ts';
export type { BanAnswer, ContactOutcomes } from './rest/contact-care-routes.ts';
export { contactRoutes } from './rest/contact-routes.ts';
export type { ContactAnswer, ContactNoteAnswer } from './rest/contact-routes.ts';
export { listAnswer, listQuery } from './rest/list-rest.ts';
export type { ListAnswer } from './rest/list-rest.ts';
export { sessionRoutes } from './rest/session-routes.ts';
export { siteRoutes } from './rest/site-routes.ts';
export { simulationRoutes } from './rest/simulation-routes.ts';
export type { SimulationAnswer, SimulationInput, SimulationOutcome } from './rest/simulation-routes.ts';
export { PROGRESS_TYPE } from './rest/progress-type.ts';
export type { CallProgress } from './rest/progress-line.ts';
export { problem } from './rest/problem.ts';
export type { Problem } from './rest/problem.ts';
export { articleRoutes } from './rest/article-routes.ts';
export type {
  ArticleBody,
  ArticleCategoriesAnswer,
  ArticleCardsAnswer,
  ArticleChangeBody,
} from './rest/article-routes.ts';
export { helpRoutes } from './rest/help-routes.ts';
export { widgetRoutes } from './rest/widget-routes.ts';
export { widgetSettings } from './records/widget-settings.ts';
export type { AnnouncementSettings, InvitationSettings, WidgetSettings } from './records/widget-settings.ts';
export type { WidgetConfiguration } from './configuration/widget-configuration.ts';
export type { ArticleFeedbackBody, ArticleSearchAnswer } from './rest/help-routes.ts';
export { articleCategoryId, articleSlug, articleText } from './records/article.ts';
export type {
  ArticleAnswer,
  ArticleCardAnswer,
  ArticleCategoryBody,
  ArticleHitAnswer,
  ArticleTextBody,
  ArticleVersionAnswer,
  PublishedArticleAnswer,
} from './records/article.ts';
