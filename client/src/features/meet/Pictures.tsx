import { useTranslation } from 'react-i18next';
import { TrackVideo, type StageStream } from '../../stage/index.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Sounds } from '../room/Sounds.tsx';
import { otherParty } from '../meetings/meetingState.ts';
import { useMeet } from './MeetContext.ts';
import { arrangeStreams, isOtherHere } from './roomState.ts';

/** The other side large, myself and whoever else small; with sound only, a name and a voice. */
export function Pictures() {
  const { t } = useTranslation();
  const { room, media } = useMeet();
  const { main, small, sounds } = arrangeStreams(media.stage.streams, otherParty(room.meeting).personId);
  const shown = media.isSoundOnly ? null : main;
  return (
    <div className="meet-pictures" data-testid="meet-pictures" data-main={shown?.source ?? 'none'}>
      {shown ? <Picture key={shown.streamId} stream={shown} className="meet-pictures__main" /> : <NoPicture />}
      <div className="meet-pictures__small">
        {!media.isSoundOnly &&
          small.map((stream) => <Picture key={stream.streamId} stream={stream} className="meet-pictures__one" />)}
        {media.preview.camera && !media.off.camera && (
          <TrackVideo
            track={media.preview.camera}
            mirrored
            className="meet-pictures__one meet-pictures__mine"
            label={t('meet.mine')}
          />
        )}
      </div>
      <Sounds streams={sounds} speakerId={media.devices.chosen.speaker} />
    </div>
  );
}

function Picture({ stream, className }: { stream: StageStream; className: string }) {
  const { t } = useTranslation();
  const { name, source, track } = stream;
  const label = source === 'screen' ? t('meet.screenOf', { name }) : t('meet.pictureOf', { name });
  return <TrackVideo track={track} className={`${className} ${className}--${source}`} label={label} />;
}

/** Why there is no picture of the other side. */
function NoPicture() {
  const { t } = useTranslation();
  const { room, media } = useMeet();
  const other = otherParty(room.meeting);
  const words = (): string => {
    if (media.isSoundOnly) return t('meet.otherSoundOnly');
    if (media.stage.state === 'connecting' || media.stage.state === 'idle') return t('meet.media.connecting');
    return isOtherHere(room.meeting, room.here) ? t('meet.otherNoPicture') : t('meet.waitingOther');
  };
  return (
    <div className="meet-pictures__none">
      <Avatar name={other.name || other.organisation} size={88} />
      <p className="meet-pictures__name">{other.name}</p>
      <output data-testid="meet-no-picture">{words()}</output>
    </div>
  );
}
