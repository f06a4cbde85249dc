export { conversationFiles } from './files/conversation-files.ts';
export type { ConversationFiles, FilesOptions } from './files/conversation-files.ts';
export { fetchTransfer } from './files/fetch-transfer.ts';
export type { OutgoingFile, Transfer, TransferRequest } from './files/transfer.ts';
export type { Upload, UploadState } from './files/upload.ts';
export type { FileLink, FileRef } from '@deskbell/protocol';
