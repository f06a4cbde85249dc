/** What a canned reply is filled with: `{ 'contact.name': 'Eva', 'agent.name': 'Ada' }`. */
export type CannedReplyValues = Readonly<Record<string, string | null | undefined>>;

/**
 * The text of a canned reply with its variables filled in. A variable without a value becomes what stands behind its `|`
 * (`{{contact.name|there}}`), or nothing.
 */
export function fillCannedReply(text: string, values: CannedReplyValues): string {
  return text.replaceAll(/\{\{([^{}]*)\}\}/g, (_, inside: string) => {
    const [name = '', instead = ''] = inside.split('|').map((part) => part.trim());
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value ?? instead;
  });
}
