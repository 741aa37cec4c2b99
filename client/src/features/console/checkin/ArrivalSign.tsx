import { CircleCheck, CircleX, History, ScanLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../../api/errorWords.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';
import type { Arrival } from './arrival.ts';

/** The last person, in words that can be read from two steps away. */
export function ArrivalSign({ arrival }: { arrival: Arrival | undefined }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const now = useNow(30_000);
  if (!arrival) return <Sign look="ready" icon={<ScanLine aria-hidden size={40} />} title={t('checkIn.ready')} />;
  if ('name' in arrival) {
    const { kind, name, enterprise, checkedInAt } = arrival;
    const at = checkedInAt === null ? '' : formatAgo(checkedInAt, language, now);
    const isNew = kind === 'welcome';
    return (
      <Sign
        look={kind}
        icon={isNew ? <CircleCheck aria-hidden size={48} /> : <History aria-hidden size={48} />}
        title={t(`checkIn.${kind}`, { name })}
        body={enterprise}
        note={isNew ? '' : t('checkIn.alreadyAt', { at })}
      />
    );
  }
  const { kind, code } = arrival;
  const title = kind === 'failed' ? t('checkIn.refused.offline') : t(`checkIn.refused.${kind}`);
  const body = kind === 'failed' ? errorWords(arrival.error, language) : t(`checkIn.refused.${kind}Body`);
  return <Sign look="refused" icon={<CircleX aria-hidden size={48} />} title={title} body={body} note={code} />;
}

interface SignProps {
  look: 'ready' | 'welcome' | 'already' | 'refused';
  icon: ReactNode;
  title: string;
  body?: string;
  note?: string;
}

function Sign({ look, icon, title, body = '', note = '' }: SignProps) {
  return (
    <div className={`sign sign--${look}`} data-testid="check-in-result" data-look={look}>
      {icon}
      <p className="sign__title">{title}</p>
      {body !== '' && <p className="sign__body">{body}</p>}
      {note !== '' && <p className="sign__note tabular">{note}</p>}
    </div>
  );
}
