import type { InboxView } from '@deskbell/sdk/agent';

/** What a key asks for, wherever the focus is outside text fields. */
export type ShortcutAction =
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'view'; readonly view: InboxView }
  | { readonly do: 'offer'; readonly decision: 'accept' | 'decline' }
  | { readonly do: 'page'; readonly page: 'board' }
  | { readonly do: 'write'; readonly mode: 'reply' | 'note' }
  | { readonly do: 'help' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'timeStamp'>;

/** So long may pass between `g` and the letter after it. */
const SEQUENCE_MS = 1_500;

/** Understands single keys and the sequences that begin with `g`. */
export class ShortcutReader {
  #wentAt: number | null = null;

  read({ key, ctrlKey, metaKey, altKey, isComposing, timeStamp }: KeyPress): ShortcutAction | null {
    if (ctrlKey || metaKey || altKey || isComposing) return null;
    const afterGo = this.#wentAt !== null && timeStamp - this.#wentAt < SEQUENCE_MS;
    this.#wentAt = key === 'g' ? timeStamp : null;
    if (afterGo && key === 'b') return { do: 'page', page: 'board' };
    if (afterGo) return viewOf({ m: 'mine', w: 'waiting', s: 'snoozed', a: 'all' }, key);
    switch (key) {
      case 'j':
        return { do: 'move', by: 1 };
      case 'k':
        return { do: 'move', by: -1 };
      case 'r':
        return { do: 'write', mode: 'reply' };
      case 'n':
        return { do: 'write', mode: 'note' };
      case 'a':
        return { do: 'offer', decision: 'accept' };
      case 'd':
        return { do: 'offer', decision: 'decline' };
      case '?':
        return { do: 'help' };
      default:
        return viewOf({ 1: 'mine', 2: 'waiting', 3: 'all', 4: 'snoozed' }, key);
    }
  }
}

function viewOf(views: Readonly<Record<string, InboxView>>, key: string): ShortcutAction | null {
  const view = Object.hasOwn(views, key) ? views[key] : undefined;
  return view === undefined ? null : { do: 'view', view };
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
