import { useTranslation } from 'react-i18next';
import type { HlsSnapshot, PlayerHandle } from '../../hls/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useLasting } from './useLasting.ts';
import type { Way } from './way/useWay.ts';

/** So long nothing is said, in ms: most pictures are there by then. */
const quietMs = 400;

/** Why there is no moving picture, and what can be done about it. */
export function HlsNote({ hls: { player, snapshot }, way }: { hls: PlayerHandle; way: Way }) {
  const { t } = useTranslation();
  const isWithout = snapshot?.state !== 'playing' && snapshot?.state !== 'ended';
  const isSaid = useLasting(isWithout, quietMs);
  if (!isWithout || !isSaid) return null;
  if (snapshot?.refusal && snapshot.refusal !== 'expired') {
    return (
      <div className="slate" role="alert" data-testid="hls-refused">
        <span>{t(`room.hls.${snapshot.refusal}`)}</span>
        {snapshot.refusal === 'gone' && (
          <Button kind="stage" onClick={() => void way.renew(true).then(() => player?.retry())}>
            {t('room.media.retry')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <output className="slate frame__note" data-testid="hls-note">
      {t(`room.hls.${wordOf(snapshot)}`)}
    </output>
  );
}

function wordOf(snapshot: HlsSnapshot | null) {
  if (snapshot?.refusal === 'expired') return 'expired';
  if (snapshot?.trouble) return snapshot.trouble;
  return snapshot?.state === 'waiting' || snapshot?.state === 'stalled' ? snapshot.state : 'loading';
}
