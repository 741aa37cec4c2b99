import { useTranslation } from 'react-i18next';

const main = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'approve'],
  ['r', 'reject'],
  ['m', 'merge'],
  ['p', 'pin'],
  ['o', 'air'],
  ['z', 'undo'],
] as const;
const rest = [
  ['e', 'edit'],
  ['v', 'voice'],
  ['t', 'text'],
  ['← →', 'columns'],
  ['/', 'search'],
] as const;

/** The keys, always in sight; `?` shows all with what they do. */
export function KeyLegend({ isWhole, onToggle }: { isWhole: boolean; onToggle: () => void }) {
  const { t } = useTranslation('console');
  return (
    <footer className="legend" data-testid="legend">
      <ul>
        {[...main, ...(isWhole ? rest : [])].map(([key, word]) => (
          <li key={key}>
            <kbd>{key}</kbd> {t(`moderation.legend.${word}`)}
          </li>
        ))}
        <li>
          <button type="button" aria-expanded={isWhole} onClick={onToggle}>
            <kbd>?</kbd> {t('moderation.legend.help')}
          </button>
        </li>
      </ul>
      <p className="muted">{t('moderation.legend.hint')}</p>
    </footer>
  );
}
