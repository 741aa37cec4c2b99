import { useStudio } from '../StudioContext.ts';
import { DevicePanel } from './DevicePanel.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { OthersAudio, OthersStrip } from './OthersStrip.tsx';
import { PictureFrame } from './PictureFrame.tsx';
import { SoundLine } from './SoundLine.tsx';
import { Ticks } from './Ticks.tsx';

/** My picture and sound, how they are, and with which devices they are made. */
export function PicturePane() {
  const { media } = useStudio();
  return (
    <section className="studio-picture card">
      <PictureFrame />
      <SoundLine>
        <LevelMeter
          key={media.preview.microphone?.id}
          track={media.preview.microphone}
          isOff={media.off.microphone}
          onHearing={media.setHearing}
        />
      </SoundLine>
      <Ticks />
      <OthersStrip />
      <OthersAudio />
      <DevicePanel />
    </section>
  );
}
