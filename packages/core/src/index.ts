export { assertNever } from './assert-never.ts';

export { ACTIONS } from './access/actions.ts';
export type { Access, Action } from './access/actions.ts';
export { redactCommand } from './privacy/redact-command.ts';
export { redactText } from './privacy/redact-text.ts';
export type { Redaction } from './privacy/redact-text.ts';
export { isLowScore } from './survey/is-low-score.ts';
export { authorize, isAllowed } from './access/authorize.ts';
export type { Target } from './access/authorize.ts';
export { whoMay } from './access/who-may.ts';
export type {
  AgentSubject,
  BotSubject,
  DeskSubject,
  KeySubject,
  Nobody,
  Subject,
  VisitorSubject,
} from './access/subject.ts';

export type {
  Actor,
  AgentActor,
  ConversationCommand,
  EditedEntry,
  TransferTarget,
  Turn,
  VisitorActor,
} from './conversation/command.ts';
export type {
  ActiveConversation,
  AgentRef,
  BotConversation,
  ClosedConversation,
  Conversation,
  OfferedConversation,
  QueuedConversation,
  ResolvedConversation,
  SnoozedConversation,
} from './conversation/conversation.ts';
export type { ClockMark, Handling, SkillNeed, StepsDone } from './conversation/handling.ts';
export type { DecideContext, StoryEntry } from './conversation/decide-context.ts';
export { botsFor } from './bots/bots-for.ts';
export type { BotTurn } from './bots/bot-turn.ts';
export { answerDeadlines } from './mail/answer-deadlines.ts';
export { dayBefore, lastDaily, nextDaily } from './hours/daily-moment.ts';
export type { DailyMoment } from './hours/daily-moment.ts';
export { turnDeadlines } from './bots/turn-deadlines.ts';
export { decide } from './conversation/decide.ts';
export { isInternal } from './conversation/entry-draft.ts';
export type {
  EntryDraft,
  EscalationEntryBody,
  RoutingEntryBody,
  SlaEntryBody,
  StatusEntryBody,
} from './conversation/entry-draft.ts';
export { foldText } from './conversation/fold-text.ts';
export { evolve } from './conversation/evolve.ts';
export { evolveAll } from './conversation/evolve-all.ts';
export { offerEnd } from './conversation/end-offer.ts';
export { ownerOf } from './conversation/owner-of.ts';
export { noEntries } from './conversation/no-entries.ts';
export { projectEntry } from './conversation/project-entry.ts';
export { queueOf } from './conversation/queue-of.ts';
export { recordAfter } from './conversation/record-after.ts';
export { stepsDone } from './conversation/steps-done.ts';
export { startConversation } from './conversation/start.ts';
export type { StartConversation } from './conversation/start.ts';
export { TRANSITIONS, canMove } from './conversation/transitions.ts';

export {
  AGENT_GRACE_MS,
  absent,
  acceptsWork,
  graceEnded,
  isConnected,
  isInGrace,
  lostAtRestart,
  presenceChosen,
  socketClosed,
  socketOpened,
  socketsCounted,
} from './presence/agent-presence.ts';
export type { AgentPresence } from './presence/agent-presence.ts';

export {
  newPace,
  paceAfterAway,
  paceAfterBack,
  paceAfterDecline,
  paceAfterEnded,
  paceAfterGiven,
  paceAfterMiss,
} from './pace/agent-pace.ts';
export type { EndedWork } from './pace/agent-pace.ts';
export { dayOf } from './pace/day-of.ts';
export type { Day } from './pace/day-of.ts';
export { breakDueSince, givenOn, nextPaceChange, pauseOf } from './pace/pause-of.ts';

export type {
  AgentLoad,
  BookAgent,
  BookSources,
  BookView,
  Proposal,
  QueueLoad,
} from './routing/book-types.ts';
export { needsOf } from './routing/needs-of.ts';
export type { Needs } from './routing/needs-of.ts';
export { orderOf } from './routing/order-of.ts';
export type { Order } from './routing/order-of.ts';
export { RoutingBook } from './routing/routing-book.ts';
export type { AgentSite, Hold, RoutableAgent, RoutableConversation } from './routing/routable.ts';
export { Router } from './routing/router.ts';
export type { Assignment } from './routing/router.ts';

export { fireDue } from './due/fire-due.ts';
export { needsStory } from './due/needs-story.ts';
export { nextDue } from './due/next-due.ts';
export type { DueView } from './due/due-view.ts';
export { composeSummary } from './escalation/compose-summary.ts';
export { contactWindows } from './escalation/contact-windows.ts';
export { notificationsOf } from './escalation/notifications-of.ts';
export type { EscalationNotification } from './escalation/notifications-of.ts';
export { policyInForce } from './escalation/policy-in-force.ts';
export { triggersNeedStory } from './escalation/triggers-need-story.ts';
export { needsTurns } from './sla/needs-turns.ts';
export { promiseOf } from './sla/promise-of.ts';

export type { BusinessCalendar } from './hours/business-calendar.ts';
export { compileCalendar } from './hours/compile-calendar.ts';
export { planHours } from './hours/planned-hours.ts';
export type { PlannedHours } from './hours/planned-hours.ts';
export { checkConfiguration } from './plan/check-configuration.ts';
export type { KnownPeople } from './plan/check-configuration.ts';
export { formatPath } from './plan/checks/problems.ts';
export type { ConfigurationProblem } from './plan/checks/problems.ts';
export { compilePlan } from './plan/compile-plan.ts';
export { onCallEmail } from './plan/on-call-email.ts';
export { primaryLanguage } from './plan/primary-language.ts';
export type {
  AgentAbilities,
  CrisisOn,
  CrisisPlan,
  OnCallShift,
  PacePlan,
  PolicyPlan,
  PreferredSkill,
  QueuePlan,
  SitePlan,
  SlaPlan,
  StepPlan,
  TierPlan,
  WidgetPlan,
} from './plan/site-plan.ts';

export type {
  Agent,
  AgentChange,
  AgentPace,
  AgentPicture,
  AgentStore,
  Membership,
  PresenceChange,
} from './ports/agent-store.ts';
export type { AuditActor, AuditFilter, AuditRecord, AuditStore } from './ports/audit-store.ts';
export type { ApiKey, ApiKeyStore } from './ports/api-key-store.ts';
export type { Secrets } from './ports/secrets.ts';
export type { Bot, BotChanges, BotStore } from './ports/bot-store.ts';
export type {
  ArticleAudience,
  ArticleChange,
  ArticleHit,
  ArticlePage,
  ArticleSearch,
  ArticleStore,
  ArticlesQuery,
  NewArticle,
  NewArticleVersion,
  PublishRequest,
  ReadQuery,
} from './ports/article-store.ts';
export type {
  ArticleFeedback,
  ArticleFigures,
  FeedbackQuery,
  NotedSearch,
  SearchesQuery,
} from './ports/article-figures.ts';
export type {
  Article,
  ArticleEditor,
  ArticleRecord,
  ArticleText,
  ArticleTranslation,
  ArticleVersion,
  PublishedArticle,
  PublishedArticleCard,
} from './articles/article.ts';
export type { ArticleCategories, ArticleCategory } from './articles/article-category.ts';
export { articleLanguage, chooseLanguage } from './articles/choose-language.ts';
export { plainText } from './articles/plain-text.ts';
export { searchNote } from './articles/search-note.ts';
export type { Assistant, AssistantStore } from './ports/assistant-store.ts';
export type { Draft, DraftChange, DraftHead, DraftKey, DraftStore } from './ports/draft-store.ts';
export type { AlertStore } from './ports/alert-store.ts';
export type { Mention, MentionStore } from './ports/mention-store.ts';
export type { OwnReply, OwnReplyStore } from './ports/own-reply-store.ts';
export type { CannedReply, CannedReplyStore } from './ports/canned-reply-store.ts';
export type { SavedView, SavedViewStore } from './ports/saved-view-store.ts';
export type { HandedInMail, HandInResult, MailAddress, MailCount, MailStore } from './ports/mail-store.ts';
export type { Ban, BannedVisitor, BanStore } from './ports/ban-store.ts';
export { Duty } from './metrics/duty.ts';
export {
  KEPT_PAGES,
  type PageView,
  type Visit,
  type VisitorKey,
  type VisitStore,
} from './ports/visit-store.ts';
export type { ClosingEntry, MergeContacts, MergeOutcome } from './ports/contact-merge.ts';
export type { Consent, ErasedRows, LegalHold, PrivacyJob, PrivacyStore } from './ports/privacy-store.ts';
export type { Classifier } from './ports/classifier.ts';
export type { Clock } from './ports/clock.ts';
export type { AgentSockets, ClusterNode, ClusterStore } from './ports/cluster-store.ts';
export type { ConfigurationChange, ConfigurationStore } from './ports/configuration-store.ts';
export type { Crisis, CrisisReply, CrisisStore } from './ports/crisis-store.ts';
export type {
  ContactChange,
  ContactFilter,
  ContactNote,
  TellContact,
  ToldContact,
  ContactStore,
  SiteContact,
} from './ports/contact-store.ts';
export type { ConversationFilter, ConversationListStore } from './ports/conversation-list-store.ts';
export type { ConversationRecord, EntryProjection } from './ports/conversation-record.ts';
export type {
  AppendOutcome,
  AppendRequest,
  AppendedEntry,
  Audience,
  ConversationStore,
  InboxPage,
  InboxQuery,
  OpenHead,
  Page,
  StartOutcome,
  StartRequest,
} from './ports/conversation-store.ts';
export type { Deadline, DeadlineStore } from './ports/deadline-store.ts';
export type { BeginCall, BegunCall, IdempotencyStore, RepeatableCall } from './ports/idempotency-store.ts';
export type { IdentityLinkStore } from './ports/identity-link-store.ts';
export type {
  FileRecord,
  FileRecordStore,
  FileVariant,
  FinishedFile,
  UploadQuota,
  Uploader,
} from './ports/file-record-store.ts';
export type { ByteRange, FileStore } from './ports/file-store.ts';
export type { Ids } from './ports/ids.ts';
export type { Indexed, SearchHit, SearchPage, SearchQuery, SearchStore } from './ports/search-store.ts';
export type { SecondFactor, SecondFactorStore } from './ports/second-factor-store.ts';
export type { Dispatch, OutboxEvent, OutboxStore } from './ports/outbox-store.ts';
export type { Session, SessionStore, SignInLink, SignInLinkStore } from './ports/session-store.ts';
export type { Site, SiteStore } from './ports/site-store.ts';
export type { Tag, TagPage, TagStore } from './ports/tag-store.ts';
export { UNVERIFIED } from './contact/unverified.ts';
export { describeContact, joinDetails, withoutTold } from './contact/describe-contact.ts';
export type { Store } from './ports/store.ts';
export type {
  IdentifyOutcome,
  IdentifyRequest,
  IdentityKey,
  RevokedToken,
  VisitorIdentityStore,
} from './ports/visitor-identity-store.ts';
export type {
  DeliveryOutcome,
  DeliveryPage,
  DeliveryQuery,
  WebhookAttempt,
  WebhookChanges,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookStore,
} from './ports/webhook-store.ts';

export { UsualReply } from './waiting/usual-reply.ts';
export { WaitEstimator } from './waiting/wait-estimator.ts';
export type { WaitAssigned, WaitEnded, WaitQuestion } from './waiting/wait-estimator.ts';
export type { WaitRange } from './waiting/wait-range.ts';

export type { ConversationMetrics } from './metrics/conversation-metrics.ts';
export type { MetricDefinition } from './metrics/metric-definition.ts';
export { METRICS } from './metrics/metrics.ts';
export type { Observation } from './metrics/observation.ts';
export type { MetricsFilter } from './metrics/scope.ts';
export { FigureList } from './metrics/report/figure-list.ts';
export type { FigureQuestion } from './metrics/report/figure-list.ts';
export { reportPeriod, timeZoneOf } from './metrics/report/report-period.ts';
export type { AskedDays } from './metrics/report/report-period.ts';
export { SiteReport } from './metrics/report/site-report.ts';
export { SiteMetrics } from './metrics/site-metrics.ts';
export type { MetricsStaff, SiteMetricsOptions } from './metrics/site-metrics.ts';
export { beginFlow } from './flows/begin-flow.ts';
export { FIRST_MESSAGE } from './flows/first-message.ts';
export { flowLanguages } from './flows/flow-languages.ts';
export type { FlowSource } from './flows/flow-source.ts';
export { flowTask } from './flows/flow-task.ts';
export type { FlowTask } from './flows/flow-task.ts';
export type {
  Flow,
  FlowArticle,
  FlowContext,
  FlowDesk,
  FlowEnd,
  FlowEntry,
  FlowInput,
  FlowStep,
  TaskResult,
} from './flows/flow.ts';
export { stepFlow } from './flows/step-flow.ts';
export { validateFlow } from './flows/validate-flow.ts';
export type { FlowSurroundings } from './flows/validate-flow.ts';
export type { FlowChange, FlowEditor, FlowRecord, FlowStore, FlowVersion } from './ports/flow-store.ts';
export { localized } from './plan/localized.ts';
