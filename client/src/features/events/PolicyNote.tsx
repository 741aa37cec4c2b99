import type { PolicyCard } from '@jingqi/contract';
import { ExternalLink, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import './events.css';

/** The policy the broadcast explains, with its official publication. */
export function PolicyNote({ policy }: { policy: PolicyCard }) {
  const { t } = useTranslation();
  return (
    <div className="policy" data-testid="policy">
      <FileText aria-hidden size={24} className="policy__icon" />
      <div className="policy__body">
        <p className="policy__title">{policy.title}</p>
        {policy.number !== '' && <p className="small muted">{t('page.policyNumber', { number: policy.number })}</p>}
        {policy.url !== '' && (
          <a className="policy__link" href={policy.url} target="_blank" rel="noreferrer">
            {t('page.policyOpen')}
            <ExternalLink aria-hidden size={16} />
          </a>
        )}
      </div>
    </div>
  );
}
