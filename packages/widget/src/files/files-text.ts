import { msg, str } from '@lit/localize';

/** The texts of files, in English; each id is `widget.` and the key. */
export const filesText = {
  filesToSend: () => msg('Files to send', { id: 'widget.filesToSend' }),
  filesDrop: () => msg('Drop files here to send them', { id: 'widget.filesDrop' }),
  filesMost: (most: string) => msg(str`Send up to ${most} files at a time.`, { id: 'widget.filesMost' }),
  fileWaits: () => msg('Goes with your message', { id: 'widget.fileWaits' }),
  fileReady: () => msg('Ready to send', { id: 'widget.fileReady' }),
  fileGoes: (percent: string) => msg(str`Uploading, ${percent}`, { id: 'widget.fileGoes' }),
  fileChecked: () => msg('Almost there', { id: 'widget.fileChecked' }),
  fileRemove: () => msg('Remove', { id: 'widget.fileRemove' }),
  fileEmpty: () => msg('There is nothing in this file.', { id: 'widget.fileEmpty' }),
  fileTooLarge: (most: string) =>
    msg(str`Too large: up to ${most} can be sent.`, { id: 'widget.fileTooLarge' }),
  fileKind: () =>
    msg('Files of this kind cannot be sent. A picture or a PDF can.', { id: 'widget.fileKind' }),
  fileQuota: () => msg('No more files can be sent today. Try again tomorrow.', { id: 'widget.fileQuota' }),
  fileFailed: () => msg('Could not be sent.', { id: 'widget.fileFailed' }),
  fileGone: () => msg('No longer available', { id: 'widget.fileGone' }),
  fileShow: (name: string) => msg(str`Show ${name} larger`, { id: 'widget.fileShow' }),
  fileDownload: () => msg('Download', { id: 'widget.fileDownload' }),
  fileClose: () => msg('Close the picture', { id: 'widget.fileClose' }),
};
