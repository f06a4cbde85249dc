import { auditText as t } from '../localization/text/audit-text.ts';

/** Every action that the server records as done, in the order in which the filter offers them. */
const wordsOf = {
  'configuration:write': t.auditConfigurationWrite,
  'site:create': t.auditSiteCreate,
  'site:write': t.auditSiteWrite,
  'crisis:write': t.auditCrisisWrite,
  'people:write': t.auditPeopleWrite,
  'session:write': t.auditSessionWrite,
  'key:create': t.auditKeyCreate,
  'key:revoke': t.auditKeyRevoke,
  'identityKey:create': t.auditIdentityKeyCreate,
  'identityKey:retire': t.auditIdentityKeyRetire,
  'webhook:create': t.auditWebhookCreate,
  'webhook:change': t.auditWebhookChange,
  'webhook:delete': t.auditWebhookDelete,
  'webhook:rotate': t.auditWebhookRotate,
  'webhook:replay': t.auditWebhookReplay,
  'bot:create': t.auditBotCreate,
  'bot:change': t.auditBotChange,
  'bot:delete': t.auditBotDelete,
  'bot:exchangeToken': t.auditBotExchangeToken,
  'bot:revokeToken': t.auditBotRevokeToken,
  'assistant:write': t.auditAssistantWrite,
  'assistant:test': t.auditAssistantTest,
  'assistant:translate': t.auditAssistantTranslate,
  'assistant:draft': t.auditAssistantDraft,
  'flow:draft': t.auditFlowDraft,
  'flow:publish': t.auditFlowPublish,
  'flow:unpublish': t.auditFlowUnpublish,
  'flow:delete': t.auditFlowDelete,
  'article:write': t.auditArticleWrite,
  'article:publish': t.auditArticlePublish,
  'article:delete': t.auditArticleDelete,
  'cannedReply:write': t.auditCannedReplyWrite,
  'savedView:share': t.auditSavedViewShare,
  'tag:write': t.auditTagWrite,
  'conversation:tag': t.auditConversationTag,
  'conversation:monitor': t.auditConversationMonitor,
  'contact:write': t.auditContactWrite,
  'contact:note': t.auditContactNote,
  'contact:merge': t.auditContactMerge,
  'contact:ban': t.auditContactBan,
  'contact:unban': t.auditContactUnban,
  'contact:hold': t.auditContactHold,
  'contact:release': t.auditContactRelease,
  'contact:export': t.auditContactExport,
  'contact:erase': t.auditContactErase,
} as const satisfies Readonly<Record<string, () => string>>;

type RecordedAction = keyof typeof wordsOf;

/** The actions that have words. */
export const recordedActions = Object.keys(wordsOf) as readonly RecordedAction[];

/** What was done, in words; a name that nobody knows, such as that of a newer server, stands for itself. */
export function actionWords(action: string): string {
  return isRecorded(action) ? wordsOf[action]() : action;
}

function isRecorded(action: string): action is RecordedAction {
  return Object.hasOwn(wordsOf, action);
}
