import { useTranslation } from 'react-i18next';
import type { Arrival } from './arrival.ts';

const looks = { welcome: 'chip--success', already: 'chip--warning', refused: 'chip--danger' } as const;

/** The last ten at the door, so that two in quick succession are both seen. */
export function LastArrivals({ last }: { last: readonly Arrival[] }) {
  const { t } = useTranslation('console');
  return (
    <section className="door__last">
      <h2 className="panel__title">{t('checkIn.last')}</h2>
      {last.length === 0 && <p className="muted">{t('checkIn.lastNone')}</p>}
      <ol data-testid="check-in-last">
        {last.map((arrival) => (
          <LastRow key={arrival.key} arrival={arrival} />
        ))}
      </ol>
    </section>
  );
}

function LastRow({ arrival }: { arrival: Arrival }) {
  const { t } = useTranslation('console');
  const mark = arrival.kind === 'welcome' || arrival.kind === 'already' ? arrival.kind : 'refused';
  return (
    <li>
      <span className={`chip ${looks[mark]}`}>{t(`checkIn.mark.${mark}`)}</span>
      {'name' in arrival ? (
        <span>
          {arrival.name} <span className="muted">{arrival.enterprise}</span>
        </span>
      ) : (
        <span className="muted">{arrival.code}</span>
      )}
    </li>
  );
}
