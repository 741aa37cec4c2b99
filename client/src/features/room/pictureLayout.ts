import type { OnAirPerson } from '@jingqi/contract';

/** What of a stream the choice needs; StageStream has it. */
interface Shown {
  readonly streamId: string;
  readonly personId: string;
  readonly source: 'camera' | 'microphone' | 'screen';
  readonly paused: boolean;
}

export interface PictureLayout<S extends Shown> {
  main: S | null;
  small: S[];
  sounds: S[];
}

const smallLimit = 3;

/**
 * Which picture is large and which are small. A shared screen is large; else the host's camera, else the first on air.
 * Only people on air count, in the order the stage names them; paused pictures are not shown.
 */
export function pictureLayout<S extends Shown>(streams: readonly S[], onAir: readonly OnAirPerson[]): PictureLayout<S> {
  const people = [...onAir].sort((a, b) => Number(b.host) - Number(a.host)).map(({ personId }) => personId);
  const inTurn = people.flatMap((personId) => streams.filter((stream) => stream.personId === personId));
  const pictures = inTurn.filter(({ source, paused }) => source !== 'microphone' && !paused);
  const main = pictures.find(({ source }) => source === 'screen') ?? pictures[0] ?? null;
  return {
    main,
    small: pictures.filter((stream) => stream !== main).slice(0, smallLimit),
    sounds: inTurn.filter(({ source }) => source === 'microphone'),
  };
}
