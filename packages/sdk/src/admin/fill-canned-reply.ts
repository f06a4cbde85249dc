/** What a canned reply is filled with: `{ 'contact.name': 'Eva', 'agent.name': 'Ada' }`. */
export type CannedReplyValues = Readonly<Record<string, string | null | undefined>>;

/**
 * The text of a canned reply with its variables filled in. A variable without a value becomes what stands behind its `|`
 * (`{{contact.name|there}}`), or nothing.
 */
export function fillCannedReply(text: string, values: CannedReplyValues): string {
  return text.replaceAll(/\{\{\s*([\w.-]+)\s*(?:\|([^}]*))?\}\}/g, (_, name: string, instead = '') => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value ?? String(instead).trim();
  });
}
