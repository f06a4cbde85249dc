import { pressedKey } from './pressed-key.ts';
import { SHORTCUTS, type ShortcutAction } from './shortcut-table.ts';

export type { ShortcutAction } from './shortcut-table.ts';

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'timeStamp'
>;

/** So long may pass between the first key of a sequence and the next. */
const SEQUENCE_MS = 1_500;

const actions: ReadonlyMap<string, ShortcutAction> = new Map(
  SHORTCUTS.flatMap(({ action, keys }) =>
    action === undefined ? [] : keys.map((sequence) => [sequence.join(' '), action] as const),
  ),
);
/** The keys with which sequences begin. */
const beginnings: ReadonlySet<string> = new Set(
  SHORTCUTS.flatMap(({ keys }) =>
    keys.flatMap((sequence) => (sequence.length > 1 ? (sequence[0] ?? []) : [])),
  ),
);

/** Understands single keys, and keys after each other such as `g` and `m`. */
export class ShortcutReader {
  #begun: { readonly key: string; readonly at: number } | null = null;

  read(press: KeyPress): ShortcutAction | null {
    const { altKey, ctrlKey, isComposing, metaKey, timeStamp } = press;
    if (ctrlKey || metaKey || altKey || isComposing) return null;
    const key = pressedKey(press);
    const begun = this.#begun;
    this.#begun = beginnings.has(key) ? { key, at: timeStamp } : null;
    if (begun && timeStamp - begun.at < SEQUENCE_MS) return actions.get(`${begun.key} ${key}`) ?? null;
    return actions.get(key) ?? null;
  }
}

/** Whether these keys ask for the palette; they do so in text fields, too. */
export function asksForPalette({
  altKey,
  code,
  ctrlKey,
  isComposing,
  key,
  metaKey,
  shiftKey,
}: Omit<KeyPress, 'timeStamp'>): boolean {
  if (altKey || shiftKey || isComposing || ctrlKey === metaKey) return false;
  return pressedKey({ code, key, shiftKey }) === 'k';
}

/** Whether the keys of this event belong to a field somebody writes in, or to an open menu or dialog. */
export function isForField(event: Event): boolean {
  const path = event.composedPath();
  if (path.some((target) => target instanceof HTMLDialogElement && target.open)) return true;
  const [target] = path;
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.matches('textarea, select, [role=menuitem], [role=menuitemcheckbox]')
  )
    return true;
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type);
}
