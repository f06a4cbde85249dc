import { findBytes, headOf, tailOf } from './find-bytes.ts';
import { unsupported } from './unsupported.ts';

const HEAD_BYTES = 2_048;
/** The end of a ZIP archive, with the longest comment it may have. */
const ZIP_END_BYTES = 22 + 65_535;
const ZIP_END = 'PK\u0005\u0006';
const MARKUP = /<(script|svg|html|iframe|body|head|\?xml|\?php|!doctype)/i;
/** Of these, no picture holds one by accident. */
const SCRIPT = /<(script|!doctype html|html[\s>]|\?php)/i;
/** What no text has: control characters, but for those that divide it. */
const NOT_TEXT = /(?![\t\n\v\f\r\u{80}-\u{9f}])\p{Cc}/u;

/**
 * A text is text, and nothing that somebody could take for a page.
 *
 * @throws DeskbellError `unsupported_type`
 */
export async function checkText(path: string): Promise<void> {
  const head = await headOf(path, HEAD_BYTES);
  const begins = head.replace(/^\xef\xbb\xbf/, '').trimStart();
  if (begins.startsWith('<') || MARKUP.test(head)) {
    throw unsupported('it is a page or a drawing with markup, not a text; send a picture or a PDF of it');
  }
  if (await findBytes(path, NOT_TEXT)) {
    throw unsupported('it is not a text in UTF-8; save it anew as one, or send a PDF');
  }
}

/**
 * A document is one thing only: not a page at its beginning, not an archive at its end.
 *
 * @throws DeskbellError `unsupported_type`
 */
export async function checkPdf(path: string): Promise<void> {
  if (!(await headOf(path, 5)).startsWith('%PDF-') || MARKUP.test(await headOf(path, HEAD_BYTES)))
    throw unsupported('it is not a plain PDF; print it into a PDF anew');
  await refuseHiddenArchive(path);
}

/**
 * A picture that carries a script or an archive was made to be taken for something else. What is left of it would be made
 * anew without them; it is refused all the same, as nobody sends one by accident.
 *
 * @throws DeskbellError `unsupported_type`
 */
export async function checkPicture(path: string): Promise<void> {
  if (await findBytes(path, SCRIPT)) throw unsupported('the picture holds a script; send it as a screenshot');
  await refuseHiddenArchive(path);
}

/** @throws DeskbellError `unsupported_type` */
export async function checkMedia(path: string): Promise<void> {
  if (MARKUP.test(await headOf(path, HEAD_BYTES))) throw unsupported('the recording begins like a page');
  await refuseHiddenArchive(path);
}

async function refuseHiddenArchive(path: string): Promise<void> {
  if ((await tailOf(path, ZIP_END_BYTES)).includes(ZIP_END))
    throw unsupported('there is an archive behind it; send the file alone');
}
