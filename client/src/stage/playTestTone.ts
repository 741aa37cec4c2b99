/** Two short soft notes on the chosen speaker ('' = the system's). Resolves when they have ended; call it from a click. */
export async function playTestTone(speakerId = ''): Promise<void> {
  const context = new AudioContext();
  try {
    if (speakerId && 'setSinkId' in context && typeof context.setSinkId === 'function')
      await context.setSinkId(speakerId);
    await context.resume();
    void note(context, 523.25, 0, 0.35);
    await note(context, 659.25, 0.35, 0.5);
  } finally {
    await context.close();
  }
}

function note(context: AudioContext, hertz: number, after: number, seconds: number): Promise<void> {
  const from = context.currentTime + after;
  const tone = new OscillatorNode(context, { frequency: hertz });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.2, from + 0.03);
  volume.gain.linearRampToValueAtTime(0, from + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(from);
  tone.stop(from + seconds);
  return new Promise((resolve) => {
    tone.addEventListener('ended', () => resolve(), { once: true });
  });
}
