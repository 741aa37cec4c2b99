import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/states.tsx';
import { useBoardContext } from './boardContext.ts';
import type { ColumnName } from './columns.ts';
import { QuestionCard } from './QuestionCard.tsx';

/** One column; only the cards on the screen are drawn. */
export function QuestionColumn({ name }: { name: ColumnName }) {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  const { shown, fresh } = board.lists[name];
  return (
    <section
      className={`column column--${name}`}
      aria-label={t(`moderation.column.${name}`)}
      data-testid={`column-${name}`}
      data-column-name={name}
    >
      <header className="column__head">
        <h2>
          {t(`moderation.column.${name}`)}
          <span className="column__count tabular" data-testid={`count-${name}`}>
            {board.columns[name].length}
          </span>
        </h2>
        <span className="muted">{t(`moderation.columnHint.${name}`)}</span>
      </header>
      <div className="column__fresh">
        {fresh.length > 0 && (
          <button type="button" data-testid={`fresh-${name}`} onClick={board.letGo}>
            {t('moderation.fresh', { count: fresh.length })}
          </button>
        )}
      </div>
      {shown.length === 0 ? <NoCards name={name} /> : <Cards name={name} ids={shown} />}
    </section>
  );
}

function NoCards({ name }: { name: ColumnName }) {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  if (board.words.trim() !== '') return <EmptyState title={t('moderation.empty.search')} />;
  return <EmptyState title={t(`moderation.empty.${name}`)} body={t(`moderation.empty.${name}Hint`)} />;
}

function Cards({ name, ids }: { name: ColumnName; ids: readonly string[] }) {
  const { board } = useBoardContext();
  const scroller = useRef<HTMLDivElement>(null);
  // It returns functions that change, which this component uses only while drawing.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 150,
    getItemKey: (at) => ids[at] ?? at,
    overscan: 4,
  });
  const selected = board.selection.column === name ? board.selection.id : null;
  const at = selected === null ? -1 : ids.indexOf(selected);
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (selected === last.current) return;
    last.current = selected;
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [selected, at, virtual]);
  return (
    <div ref={scroller} className="column__scroll" data-testid={`cards-${name}`} tabIndex={-1}>
      <div className="column__rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className="column__row"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <QuestionCard id={ids[item.index] ?? ''} column={name} isSelected={ids[item.index] === selected} />
          </div>
        ))}
      </div>
    </div>
  );
}
