import { msg, str } from '@lit/localize';

/** The texts about a copy of a conversation, in English; each id is `widget.` and the key. */
export const transcriptText = {
  copy: () => msg('Keep a copy', { id: 'widget.copy' }),
  copyMore: () => msg('Everything that was said, to read again later.', { id: 'widget.copyMore' }),
  copyDownload: () => msg('Download as a text file', { id: 'widget.copyDownload' }),
  copyDownloadFailed: () =>
    msg('The file could not be made: no connection. Try again in a moment.', {
      id: 'widget.copyDownloadFailed',
    }),
  /** The first line of the file. */
  copyTitle: (name: string, date: string) =>
    msg(str`Conversation with ${name}, ${date}`, { id: 'widget.copyTitle' }),
  copyMail: () => msg('Send by e-mail', { id: 'widget.copyMail' }),
  copyMailMore: () =>
    msg('It goes to the address that we know. Another one gets a link to confirm it first.', {
      id: 'widget.copyMailMore',
    }),
  copyMailTo: () => msg('Another address (optional)', { id: 'widget.copyMailTo' }),
  copySent: () => msg('On its way: look into your mailbox in a moment.', { id: 'widget.copySent' }),
  copyConfirm: (address: string) =>
    msg(str`We have sent a link to ${address}. Open it, and the copy follows.`, { id: 'widget.copyConfirm' }),
  copyFailed: () => msg('It could not be sent. Try again in a moment.', { id: 'widget.copyFailed' }),
  copyEnough: () => msg('No more copies can be sent today.', { id: 'widget.copyEnough' }),
  copyNoMail: () =>
    msg('Copies cannot be sent by e-mail here. The file has everything, too.', { id: 'widget.copyNoMail' }),
};
