import type { Scope } from '@deskbell/sdk/admin';
import { platformText } from '../localization/text/platform-text.ts';

/** What scopes are about, in the order of the form: each may be read, most may be changed. */
export const scopeAreas = {
  conversations: platformText.scopeConversations,
  contacts: platformText.scopeContacts,
  articles: platformText.scopeArticles,
  files: platformText.scopeFiles,
  bots: platformText.scopeBots,
  webhooks: platformText.scopeWebhooks,
  reports: platformText.scopeReports,
  people: platformText.scopePeople,
  configuration: platformText.scopeConfiguration,
  sites: platformText.scopeSites,
  privacy: platformText.scopePrivacy,
} as const satisfies Record<Area, () => string>;

type Area = Scope extends `${infer Name}:${string}` ? Name : never;

/** Reports are only read. */
export const readOnlyAreas: ReadonlySet<string> = new Set<Area>(['reports']);

/** Scopes as one reads them: "conversations (read, change), reports (read)". */
export function scopeWords(scopes: readonly Scope[]): string {
  return Object.entries(scopeAreas)
    .flatMap(([area, words]) => {
      const may = [
        ...(scopes.some((scope) => scope === `${area}:read`) ? [platformText.scopeRead()] : []),
        ...(scopes.some((scope) => scope === `${area}:write`) ? [platformText.scopeWrite()] : []),
      ];
      return may.length > 0 ? [`${words()} (${may.join(', ')})`] : [];
    })
    .join(', ');
}
