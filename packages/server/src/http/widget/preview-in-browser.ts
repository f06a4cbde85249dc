/**
 * Runs in the page of the preview: the widget itself with a look that is not saved yet, and with a desk of its own that sends nothing
 * anywhere. It is sent to the browser as it stands here, so it must not use anything around it.
 */
export function previewInBrowser(): void {
  const { widget = '{}', site = '', open } = Object.fromEntries(new URLSearchParams(location.search));
  const draft = JSON.parse(widget) as object;

  const network = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.href);
    const response = await network(input, init);
    if (!pathname.endsWith('/widget') || !response.ok) return response;
    return Response.json({ ...((await response.json()) as object), ...draft });
  };

  const readable = <T>(first: T) => {
    const listeners = new Set<(value: T) => void>();
    return {
      value: first,
      set(value: T): void {
        this.value = value;
        for (const listener of listeners) listener(value);
      },
      subscribe(listener: (value: T) => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
  };
  const timeline = readable({ items: [] as object[], complete: true, status: 'ready' });
  const send = (text: string): Promise<object> => {
    const { items } = timeline.value;
    const item = {
      id: `preview-${items.length}`,
      seq: items.length + 1,
      at: Date.now(),
      author: { kind: 'visitor' },
      body: { type: 'message', text },
      own: true,
      edited: false,
      deleted: false,
      delivery: { state: 'sent' },
    };
    timeline.set({ ...timeline.value, items: [...items, item] });
    return Promise.resolve(item);
  };
  const nothing = (): Promise<void> => Promise.resolve();
  const known = { name: false, email: false, phone: false, attributes: [], consented: false };
  const conversation = {
    id: null,
    state: readable(null),
    timeline,
    typing: readable([]),
    unread: readable(0),
    waiting: readable(null),
    messages: { send, retry: nothing, discard: nothing, loadOlder: () => Promise.resolve(false) },
    setTyping: () => undefined,
    markRead: () => undefined,
    end: nothing,
    ask: async (call: (way: object) => unknown) => {
      await call({
        conversationId: null,
        connection: { request: () => Promise.resolve({ items: [], known }) },
        platform: {
          newId: () => 'preview',
          now: Date.now,
          storage: { get: nothing, update: nothing },
        },
      });
    },
  };
  const client = {
    connection: readable({ status: 'online' }),
    desk: readable({ available: true, opensAt: null, banner: null }),
    unread: readable(0),
    conversations: {
      list: readable([]),
      current: readable(conversation),
      get: () => conversation,
      startNew: () => conversation,
      show: () => conversation,
    },
    serverNow: Date.now,
    isKnown: () => Promise.resolve(false),
    open: () => undefined,
    on: () => () => undefined,
    identify: nothing,
    logOut: nothing,
    forget: nothing,
    close: nothing,
  };

  const loader = document.createElement('script');
  loader.src = `/widget/preview/${site}/loader.js?${new URLSearchParams({ widget })}`;
  loader.addEventListener('load', () => {
    const chat = document.querySelector('deskbell-chat');
    if (chat) Object.assign(chat, { client });
    if (open === 'yes') (window as { Deskbell?: (call: string) => void }).Deskbell?.('open');
  });
  document.body.append(loader);
}
