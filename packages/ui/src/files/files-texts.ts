/** What is said about files; each application says it in its own texts. */
export interface FilesTexts {
  filesToSend(): string;
  filesDrop(): string;
  /** How many go with one message. */
  filesMost(most: string): string;
  fileWaits(): string;
  fileReady(): string;
  fileGoes(percent: string): string;
  fileChecked(): string;
  fileRemove(): string;
  fileEmpty(): string;
  fileTooLarge(most: string): string;
  fileKind(): string;
  fileQuota(): string;
  fileFailed(): string;
  fileGone(): string;
  fileShow(name: string): string;
  fileDownload(): string;
  fileClose(): string;
}
