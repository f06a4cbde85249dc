import type { FilesTexts } from '@deskbell/ui/files';
import { composingText as text } from '../localization/text/composing-text.ts';

/** What the console says about files. */
export const filesTexts: FilesTexts = {
  filesToSend: text.filesToSend,
  filesDrop: text.filesDrop,
  filesMost: text.filesMost,
  fileWaits: text.fileWaits,
  fileReady: text.fileReady,
  fileGoes: text.fileGoes,
  fileChecked: text.fileChecked,
  fileRemove: text.fileRemove,
  fileEmpty: text.fileEmpty,
  fileTooLarge: text.fileTooLarge,
  fileKind: text.fileKind,
  fileQuota: text.fileQuota,
  fileFailed: text.fileFailed,
  fileGone: text.fileGone,
  fileShow: text.fileShow,
  fileDownload: text.fileDownload,
  fileClose: text.fileClose,
};
