import { currentLocale } from '@deskbell/ui';

/** `14:20`, as the reader's country writes it, where they are. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat(currentLocale().tag, { hour: 'numeric', minute: '2-digit' }).format(at);
}
