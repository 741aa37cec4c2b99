import { ArrowLeftRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useToast } from '../../../ui/toast.ts';
import type { Way } from './useWay.ts';
import './way.css';

interface Props {
  way: Way;
  /** The other way is likely to be better. */
  isOffered?: boolean;
  /** Further choices. */
  children?: ReactNode;
}

/** Which way the picture comes and why, with the switch to the other one. */
export function WayBar({ way, isOffered = false, children }: Props) {
  const { t } = useTranslation();
  const { isBusy, change } = useSwitch(way);
  const now = way.path === 'hls' ? 'hls' : 'realtime';
  const other = now === 'hls' ? 'realtime' : 'hls';
  const note = way.why ? t(`room.way.why.${way.why}`) : isOffered ? t('room.way.offer') : '';
  return (
    <div className="way" data-testid="way" data-path={now} data-why={way.why ?? ''}>
      <output className={`way__note ${isOffered ? 'way__note--offer' : ''}`} data-testid="way-note">
        {note}
      </output>
      <button
        type="button"
        className="way__switch"
        aria-label={t('room.way.switchTo', { now: t(`room.way.${now}`), other: t(`room.way.${other}`) })}
        disabled={isBusy}
        aria-busy={isBusy}
        onClick={() => void change(other)}
        data-testid="way-switch"
      >
        <span>{t('room.way.now', { name: t(`room.way.${now}`) })}</span>
        <span className="way__act">
          <ArrowLeftRight aria-hidden size={16} />
          {t('room.way.switch')}
        </span>
      </button>
      {children}
    </div>
  );
}

function useSwitch(way: Way) {
  const { t } = useTranslation();
  const toast = useToast();
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  const change = async (wanted: 'realtime' | 'hls'): Promise<void> => {
    setBusy(true);
    try {
      const got = await way.choose(wanted);
      if (got !== wanted) toast({ text: got === 'hls' ? t('room.way.stillFull') : t('room.way.noHls') });
    } catch (error) {
      toast({ text: errorWords(error, language), kind: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, change };
}
