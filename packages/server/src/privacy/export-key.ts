/** What an export is kept under. */
export function exportKey(jobId: string): string {
  return `exports/${jobId}`;
}
