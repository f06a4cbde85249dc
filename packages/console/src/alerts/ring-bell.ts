/** The partials of a small desk bell: frequency in hertz, loudness, seconds until silence. */
const partials = [
  [1_318.5, 0.07, 1.1],
  [2_637, 0.03, 0.7],
  [3_520, 0.012, 0.4],
] as const;

/** Strokes that follow one another sooner are heard as one. */
const APART_SECONDS = 0.3;

let context: AudioContext | undefined;
let lastStroke = -APART_SECONDS;

/** One soft stroke. Made by the browser itself, so there is no file to load; silent while the page may not make sound. */
export function ringBell(): void {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
    if (context.currentTime - lastStroke < APART_SECONDS) return;
    lastStroke = context.currentTime;
    for (const [frequency, loudness, seconds] of partials) strike(context, frequency, loudness, seconds);
  } catch {
    // No sound device: the counts and the notification remain.
  }
}

function strike(audio: AudioContext, frequency: number, loudness: number, seconds: number): void {
  const start = audio.currentTime;
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = frequency;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loudness, start + 0.005);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + seconds);
}
