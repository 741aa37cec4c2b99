import type { Source, StageRights } from '@jingqi/contract';

/** `failed` is final until `retry`: see `reason`. `reconnecting` mends itself. */
export type StageState = 'idle' | 'connecting' | 'connected' | 'reconnecting' | 'failed';

/**
 * Why it failed. `replaced`: the same person opened the stage elsewhere; `removed`: staff removed me;
 * `closed`: the stage is over; `refused`: the ticket or the node says no; `unsupported`: this browser has no WebRTC.
 */
export type StageFailure = 'replaced' | 'removed' | 'closed' | 'refused' | 'unsupported';

/** The link in one word. `unknown`: nothing flows yet. */
export type StageQuality = 'good' | 'fair' | 'poor' | 'unknown';

/** Something another person publishes and I receive. The object stays the same while nothing of it changes. */
export interface StageStream {
  readonly streamId: string;
  readonly personId: string;
  readonly name: string;
  readonly source: Source;
  readonly track: MediaStreamTrack;
  readonly local: false;
  /** The publisher has muted it. */
  readonly paused: boolean;
}

/** `auto`, the default: what the node asks for, where the browser has it. */
export type VideoCodec = 'auto' | 'VP8' | 'H264';
export interface CameraOptions {
  readonly codec?: VideoCodec;
}

export type LayerName = 'l' | 'm' | 'h';

/**
 * What I publish. Each promise resolves when the node has it, and rejects with a `StageRefusal`
 * (FORBIDDEN: no right to; MEDIA_UNAVAILABLE: left or stopped meanwhile). Publishing a source again changes its track in place.
 * Published tracks come back by themselves after a reconnect; a track that ends, or a right that is lost, unpublishes.
 * Tracks are never stopped here: who got them stops them.
 */
export interface StagePublish {
  camera(track: MediaStreamTrack, options?: CameraOptions): Promise<void>;
  microphone(track: MediaStreamTrack): Promise<void>;
  screen(track: MediaStreamTrack): Promise<void>;
  stop(source: Source): Promise<void>;
  /** Viewers keep the stream and see it as paused. */
  mute(source: Source, muted: boolean): Promise<void>;
}

export interface StageSnapshot {
  readonly state: StageState;
  readonly reason: StageFailure | null;
  readonly quality: StageQuality;
  readonly view: StageRights['view'];
  readonly publishRights: readonly Source[];
  readonly streams: readonly StageStream[];
  /** Something is published, not muted, that has not come to me: refused, or not answered so far. */
  readonly isOwed: boolean;
  /** Sources of mine that the node has now. */
  readonly published: readonly Source[];
  readonly muted: readonly Source[];
}

/** What `useStage` gives. The functions keep their identity. */
export interface Stage extends StageSnapshot {
  readonly publish: StagePublish;
  /** The camera layer I would like of one person (l 180p, m 360p, h 720p); remembered for streams to come. */
  preferLayers(personId: string, layer: LayerName): void;
  /** Held: pictures of the others are not sent to me, only sound; remembered for streams to come. */
  readonly holdPictures: (isHeld: boolean) => void;
  leave(): void;
  /** After `failed`: once more, with a new ticket. */
  retry(): void;
}

/** Why a device cannot be had. `insecure`: the page is neither https nor localhost. */
export type DeviceProblem = 'denied' | 'notFound' | 'busy' | 'insecure' | 'failed';

export interface DeviceChoice {
  readonly deviceId: string;
  readonly label: string;
}

export interface Devices {
  readonly cameras: readonly DeviceChoice[];
  readonly microphones: readonly DeviceChoice[];
  readonly speakers: readonly DeviceChoice[];
  /** What is chosen and there; '' is the system's own choice. Kept in this browser. */
  readonly chosen: { readonly camera: string; readonly microphone: string; readonly speaker: string };
  choose(kind: 'camera' | 'microphone' | 'speaker', deviceId: string): void;
  /** Labels are empty until the person has allowed a device once. */
  readonly permission: {
    readonly camera: PermissionState | 'unknown';
    readonly microphone: PermissionState | 'unknown';
  };
}

export interface Preview {
  readonly camera: MediaStreamTrack | null;
  readonly microphone: MediaStreamTrack | null;
  readonly problem: { readonly camera: DeviceProblem | null; readonly microphone: DeviceProblem | null };
  readonly asking: boolean;
  /** Asks again, after a refusal or a device was plugged in. */
  retry(): void;
}

export interface PreviewChoice {
  /** Ask for the device at all. */
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly cameraId: string;
  readonly microphoneId: string;
}

export type NetworkVerdict = 'idle' | 'checking' | 'ok' | 'slow' | 'failed';
export interface NetworkCheck {
  readonly verdict: NetworkVerdict;
  /** Round trip of media packets in ms, null before and when none came back. */
  readonly roundTripMs: number | null;
  /** Share of packets lost on the way there and back, 0 to 1. */
  readonly loss: number | null;
  run(): void;
}
