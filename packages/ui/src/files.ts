export { DropZone } from './files/drop-zone.ts';
export { FileLinks } from './files/file-links.ts';
export { fileStyles, outgoingStyles } from './files/files-styles.ts';
export type { FilesTexts } from './files/files-texts.ts';
export { MESSAGE_FILES, OutgoingFiles } from './files/outgoing-files.ts';
export { definePicture } from './files/picture-element.ts';
export { renderFiles } from './files/render-files.ts';
export { renderOutgoing } from './files/render-outgoing.ts';
export { showPicture } from './files/show-picture.ts';
