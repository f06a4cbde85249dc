import { Transport } from '../transport.js';

/**
 * Engine.IO's polling transport, loaded when WebSocket did not get through: rare enough not to be carried by everyone.
 * Stands between the socket and the real one, and passes on what either says.
 */
export class LazyPolling extends Transport {
  constructor(options) {
    super(options);
    this.supportsBinary = false;
  }

  get name() {
    return 'polling';
  }

  doOpen() {
    import('./polling-xhr.js').then(
      ({ XHR }) => {
        if (this.readyState !== 'opening') return;
        const inner = new XHR(this.opts);
        // The session id that the server gives is put into the query that both share.
        inner.query = this.query;
        this.inner = inner;
        inner.on('open', () => this.onOpen());
        inner.on('packet', (packet) => this.onPacket(packet));
        inner.on('drain', () => {
          this.writable = true;
          this.emitReserved('drain');
        });
        inner.on('error', (error) => this.emitReserved('error', error));
        inner.on('close', (details) => this.onClose(details));
        inner.open();
      },
      (error) => this.onError('polling could not be loaded', error),
    );
  }

  write(packets) {
    this.writable = false;
    this.inner.send(packets);
  }

  pause(onPause) {
    this.readyState = 'pausing';
    this.inner.pause(() => {
      this.readyState = 'paused';
      onPause();
    });
  }

  doClose() {
    this.inner?.close();
  }
}
