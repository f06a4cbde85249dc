/** The partials of a small bell: frequency in Hz, loudness, and how long it rings, in seconds. */
const partials = [
  [1318.5, 0.09, 1.1],
  [2637, 0.035, 0.7],
  [3955, 0.015, 0.35],
] as const;

/** One soft stroke of a bell, made on the spot and put away when it has rung out. */
export async function ringBell(): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    const now = context.currentTime;
    const voices = partials.map(([frequency, loudness, seconds]) => {
      const voice = new OscillatorNode(context, { frequency });
      const gain = new GainNode(context, { gain: 0 });
      gain.gain.linearRampToValueAtTime(loudness, now + 0.008);
      gain.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
      voice.connect(gain).connect(context.destination);
      voice.start(now);
      voice.stop(now + seconds);
      return new Promise((resolve) => voice.addEventListener('ended', resolve));
    });
    await Promise.all(voices);
  } finally {
    // An open context keeps the audio hardware awake.
    await context.close();
  }
}
