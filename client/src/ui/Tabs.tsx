import { useId, type KeyboardEvent, type ReactNode } from 'react';

interface Tab<K extends string> {
  key: K;
  label: ReactNode;
  panel: ReactNode;
}
interface Props<K extends string> {
  label: string;
  tabs: Tab<K>[];
  current: K;
  onChange: (key: K) => void;
}

/** Tabs after the WAI-ARIA pattern: arrow keys, Home and End move between them. */
export function Tabs<K extends string>({ label, tabs, current, onChange }: Props<K>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = neighbour(
      tabs.map((tab) => tab.key),
      current,
      event.key,
    );
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div className="tabs">
      <div className="tabs__list" role="tablist" aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            className="tabs__tab"
            aria-selected={tab.key === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            data-testid={`tab-${tab.key}`}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="tabs__panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {tabs.find((tab) => tab.key === current)?.panel}
      </div>
    </div>
  );
}

function neighbour<K extends string>(keys: K[], current: K, pressed: string): K | undefined {
  const at = keys.indexOf(current);
  if (pressed === 'ArrowRight') return keys[(at + 1) % keys.length];
  if (pressed === 'ArrowLeft') return keys[(at - 1 + keys.length) % keys.length];
  if (pressed === 'Home') return keys[0];
  if (pressed === 'End') return keys.at(-1);
  return undefined;
}
