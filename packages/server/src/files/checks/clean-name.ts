import { LIMITS } from '@deskbell/protocol';

export interface CleanName {
  /** Without path, control and invisible characters; at most 200 characters, the extension kept. */
  readonly name: string;
  /** What stands after the last dot, in small letters; `''` when there is none. */
  readonly extension: string;
}

/** What some server or system might run or draw, wherever it stands in a name. */
const ACTIVE =
  /^(p?html?\d?|xht(ml)?|shtml|php\d?|phtml|phar|[jt]sx?|[mc]js|svgz?|xml|xslt?|asp|aspx|jsp|cgi|pl|py|rb|sh|bat|cmd|ps1|exe|dll|com|scr|msi|jar|vbs|hta|lnk|htaccess|htpasswd|swf|wasm)$/i;
/** Windows opens devices by these names, whatever follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const EXTENSION_CHARACTERS = 10;

/**
 * A file's name as it can be shown and saved everywhere. Comes before every check, so that nothing invisible is checked around
 * (U+200B before `.htaccess`), and is idempotent.
 */
export function cleanName(given: string): CleanName {
  const line = given
    .toWellFormed()
    .normalize('NFC')
    // Control characters, invisible ones, and those that turn the direction of reading.
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0\uFFFD]/gu, '')
    .replaceAll(/\p{Zs}+/gu, ' ');
  const last = line.split(/[/\\]/).at(-1) ?? '';
  const safe = last.replaceAll(/[<>:"|?*]/g, '_').replaceAll(/^[\s.]+|[\s.]+$/g, '');
  const parts = safe.split('.');
  const extension = parts.length > 1 ? (parts.at(-1) ?? '').trim().toLowerCase() : '';
  const isExtension = extension !== '' && extension.length <= EXTENSION_CHARACTERS;
  const stem = withoutActive(isExtension ? parts.slice(0, -1) : parts);
  const named = DEVICE.test(stem) ? `_${stem}` : stem || 'file';
  const end = isExtension ? `.${extension}` : '';
  return {
    name: `${shorten(named, LIMITS.nameCharacters - end.length)}${end}`,
    extension: isExtension ? extension : '',
  };
}

/** The name with an extension that says its type, for one that has none. */
export function withExtension({ name, extension }: CleanName, otherwise: string): CleanName {
  if (extension !== '') return { name, extension };
  return {
    name: `${shorten(name, LIMITS.nameCharacters - otherwise.length - 1)}.${otherwise}`,
    extension: otherwise,
  };
}

/** `photo.php.jpg` would be run by some servers: `photo_php.jpg` is not. */
function withoutActive(parts: readonly string[]): string {
  return parts.reduce((name, part) => (ACTIVE.test(part.trim()) ? `${name}_${part}` : `${name}.${part}`));
}

function shorten(text: string, characters: number): string {
  return text.length <= characters
    ? text
    : text.slice(0, characters).toWellFormed().replaceAll('\uFFFD', '').trimEnd();
}
