/** How many sockets a relay holds, as it tells Prometheus. */
export async function openSockets(relay: string, token: string): Promise<number> {
  const response = await fetch(`${relay}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const [, count] = /^deskbell_connections (\d+)$/m.exec(await response.text()) ?? [];
  if (count === undefined) throw new Error('the relay does not say how many sockets it has');
  return Number(count);
}
