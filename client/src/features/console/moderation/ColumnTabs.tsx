import { useTranslation } from 'react-i18next';
import { useBoardContext } from './boardContext.ts';
import { columnNames } from './columns.ts';

/** On a narrow screen one column is shown at a time; here it is chosen. */
export function ColumnTabs() {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  return (
    <div className="board__tabs">
      {columnNames.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={board.selection.column === name}
          data-testid={`column-tab-${name}`}
          onClick={() => board.select({ column: name, id: null })}
        >
          {t(`moderation.column.${name}`)} <span className="tabular">{board.columns[name].length}</span>
        </button>
      ))}
    </div>
  );
}
