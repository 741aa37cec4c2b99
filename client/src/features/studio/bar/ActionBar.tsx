import { useStudio } from '../StudioContext.ts';
import { MediaControls } from './MediaControls.tsx';
import { PrimaryButton } from './PrimaryButton.tsx';

/** The foot of the studio: microphone, camera, screen, and the one large button. */
export function ActionBar() {
  const { step } = useStudio();
  return (
    <footer className={`studio-bar studio-bar--${step}`}>
      <MediaControls />
      <PrimaryButton />
    </footer>
  );
}
