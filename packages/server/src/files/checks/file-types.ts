/** How the content of a type is looked at. */
export type ContentKind = 'image' | 'pdf' | 'zip' | 'media' | 'text';

export interface FileType {
  /** The media type under which it is served. */
  readonly type: string;
  /** The first is given to files whose name has none. */
  readonly extensions: readonly string[];
  readonly kind: ContentKind;
}

const office = (type: string, extension: string): FileType => ({
  type,
  extensions: [extension],
  kind: 'zip',
});
const XML = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

/** Every type that can be taken at all. Nothing here is run or drawn by a browser, but for images, which are made anew. */
export const FILE_TYPES: readonly FileType[] = [
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], kind: 'image' },
  { type: 'image/png', extensions: ['png', 'apng'], kind: 'image' },
  { type: 'image/gif', extensions: ['gif'], kind: 'image' },
  { type: 'image/webp', extensions: ['webp'], kind: 'image' },
  { type: 'application/pdf', extensions: ['pdf'], kind: 'pdf' },
  { type: 'text/plain', extensions: ['txt', 'log'], kind: 'text' },
  { type: 'text/csv', extensions: ['csv'], kind: 'text' },
  office(`${XML}.wordprocessingml.document`, 'docx'),
  office(`${XML}.spreadsheetml.sheet`, 'xlsx'),
  office(`${XML}.presentationml.presentation`, 'pptx'),
  office(`${OPEN}.text`, 'odt'),
  office(`${OPEN}.spreadsheet`, 'ods'),
  office(`${OPEN}.presentation`, 'odp'),
  office('application/zip', 'zip'),
  { type: 'audio/mpeg', extensions: ['mp3'], kind: 'media' },
  { type: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'], kind: 'media' },
  { type: 'audio/mp4', extensions: ['m4a'], kind: 'media' },
  { type: 'audio/wav', extensions: ['wav'], kind: 'media' },
  { type: 'video/mp4', extensions: ['mp4', 'm4v'], kind: 'media' },
  { type: 'video/webm', extensions: ['webm'], kind: 'media' },
  { type: 'video/quicktime', extensions: ['mov'], kind: 'media' },
];

/** The types that a server takes, of the list in its configuration. */
export function allowedTypes(list: string): readonly FileType[] {
  const wanted = new Set(list.split(',').map((type) => type.trim()));
  return FILE_TYPES.filter(({ type }) => wanted.has(type));
}

export function typeOfExtension(types: readonly FileType[], extension: string): FileType | undefined {
  return types.find(({ extensions }) => extensions.includes(extension));
}
