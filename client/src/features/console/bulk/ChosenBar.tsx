import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './bulk.css';

/** The server takes no more at once. */
const most = 200;

interface Props {
  count: number;
  onClear: () => void;
  children: (isTooMany: boolean) => ReactNode;
}

/** How many rows are chosen, and what can be done with all of them at once. */
export function ChosenBar({ count, onClear, children }: Props) {
  const { t } = useTranslation('console');
  const isTooMany = count > most;
  if (count === 0) return null;
  return (
    <div className="bulk" role="toolbar" aria-label={t('leads.bulk.chosen', { count })} data-testid="bulk">
      <strong className="tabular">{t('leads.bulk.chosen', { count })}</strong>
      {isTooMany && <span className="bulk__limit">{t('leads.bulk.limit')}</span>}
      {children(isTooMany)}
      <Button type="text" data-testid="bulk-clear" onClick={onClear}>
        {t('leads.bulk.clear')}
      </Button>
    </div>
  );
}
