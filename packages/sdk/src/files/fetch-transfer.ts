import type { Transfer } from './transfer.ts';

/** Where there is no `XMLHttpRequest`, such as in Node: nobody knows how far it is until it is there. */
export const fetchTransfer: Transfer = async ({ url, token, file, signal, sent }) => {
  const response = await fetch(url, {
    method: 'PUT',
    body: file,
    signal,
    credentials: 'omit',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
  });
  sent(file.size);
  return { status: response.status, body: await response.text() };
};
