import { useEffect, useRef, type ReactElement } from 'react';

export interface TrackAudioProps {
  readonly track: MediaStreamTrack | null;
  readonly muted?: boolean;
  /** 0 to 1. */
  readonly volume?: number;
  readonly speakerId?: string;
  /** The browser wants a click before sound: show a button that calls `play`. */
  readonly onBlocked?: (play: () => void) => void;
  /** Sound runs. */
  readonly onPlaying?: () => void;
}

/** Sound of one track. */
export function TrackAudio(props: TrackAudioProps): ReactElement {
  const { track, muted = false, volume = 1, speakerId = '' } = props;
  const element = useRef<HTMLAudioElement>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const audio = element.current;
    if (!audio) return undefined;
    audio.srcObject = track ? new MediaStream([track]) : null;
    if (track) void play(audio, () => latest.current);
    return () => {
      audio.srcObject = null;
    };
  }, [track]);
  useEffect(() => {
    const audio = element.current;
    if (!audio) return;
    audio.muted = muted;
    audio.volume = volume;
    if ('setSinkId' in audio) audio.setSinkId(speakerId).catch(() => undefined);
  }, [muted, volume, speakerId]);
  // Live speech has no caption file.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <audio ref={element} autoPlay />;
}

async function play(audio: HTMLAudioElement, props: () => TrackAudioProps): Promise<void> {
  try {
    await audio.play();
    props().onPlaying?.();
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAllowedError') props().onBlocked?.(() => void play(audio, props));
  }
}
