/** Media type of an answer that tells of its progress: one JSON object to a line. */
export const PROGRESS_TYPE = 'application/x-ndjson';
