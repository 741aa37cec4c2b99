import { Input } from 'antd';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const pauseMs = 350;

/** Words to look for; asked for once the typing pauses. */
export function LeadTextFilter({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation('console');
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    // Changed from outside: a saved filter, or cleared.
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === text) return undefined;
    const timer = setTimeout(() => onText(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <Input
      className="leads-filters__text"
      prefix={<Search aria-hidden size={16} />}
      placeholder={t('leads.filter.text')}
      aria-label={t('leads.filter.text')}
      maxLength={60}
      allowClear
      value={typed}
      data-testid="leads-text"
      onChange={(change) => setTyped(change.target.value)}
    />
  );
}
