/** Letters that look accented and that no normalisation takes apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
};

/**
 * Text as it is compared: without case, without the accents of Latin, Greek and Cyrillic letters and the points of Hebrew and
 * Arabic ones (in other scripts marks make other words), with single spaces.
 */
export function foldText(text: string): string {
  return (
    text
      // Upper case first, so that `ß` and `SS` meet.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g, '')
      .replace(/[łøđħŧıæœ]/g, (letter) => PLAIN[letter] ?? letter)
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
