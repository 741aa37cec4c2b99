import { useEffect, useRef, type CSSProperties, type ReactElement } from 'react';

export interface TrackVideoProps {
  readonly track: MediaStreamTrack | null;
  /** My own camera, as in a mirror. */
  readonly mirrored?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** What it shows, for people who do not see it. */
  readonly label?: string;
  /** The first frame is on the screen (again after the track changed). */
  readonly onFirstFrame?: () => void;
}

/** A picture without sound (so that every browser starts it by itself); sound is TrackAudio's. */
export function TrackVideo({ track, mirrored, className, style, label, onFirstFrame }: TrackVideoProps): ReactElement {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return undefined;
    video.srcObject = track ? new MediaStream([track]) : null;
    if (track) video.play().catch(() => undefined);
    return () => {
      video.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={element}
      muted
      autoPlay
      playsInline
      disablePictureInPicture
      className={className}
      aria-label={label}
      style={mirrored ? { ...style, transform: 'scaleX(-1)' } : style}
      onLoadedData={onFirstFrame}
    />
  );
}
