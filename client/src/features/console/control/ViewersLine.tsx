import { useTranslation } from 'react-i18next';
import { useControl } from './controlContext.ts';
import { useViewerTrail } from './useViewerTrail.ts';
import { trailPoints } from './viewerTrail.ts';

const width = 72;
const height = 24;

/** How many watch, and how it went in the last minutes. */
export function ViewersLine() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const trail = useViewerTrail(session.viewers);
  return (
    <div>
      <dt>{t('control.viewers')}</dt>
      <dd className="tabular control__viewers" title={t('control.viewersTrail')}>
        <span data-testid="control-viewers">{session.viewers.toLocaleString()}</span>
        <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} width={width} height={height} aria-hidden>
          <polyline points={trailPoints(trail, width, height)} />
        </svg>
      </dd>
    </div>
  );
}
