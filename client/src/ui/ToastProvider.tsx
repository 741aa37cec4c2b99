import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ToastContext, type Toast } from './toast.ts';

interface Shown extends Toast {
  key: number;
}
const plainMs = 4_000;
const undoMs = 10_000;
let nextKey = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const remove = useCallback((key: number) => setToasts((all) => all.filter((toast) => toast.key !== key)), []);
  const show = useCallback(
    (toast: Toast) => {
      const key = (nextKey += 1);
      setToasts((all) => [...all.slice(-2), { ...toast, key }]);
      setTimeout(() => remove(key), toast.undo ? undoMs : plainMs);
    },
    [remove],
  );
  return (
    <ToastContext.Provider value={show}>
      {children}
      <output className="toasts" aria-live="polite">
        {toasts.map((toast) => (
          <ToastLine key={toast.key} toast={toast} onDone={() => remove(toast.key)} />
        ))}
      </output>
    </ToastContext.Provider>
  );
}

function ToastLine({ toast, onDone }: { toast: Shown; onDone: () => void }) {
  const { t } = useTranslation();
  const undo = (): void => {
    toast.undo?.();
    onDone();
  };
  return (
    <div className={`toast toast--${toast.kind ?? 'plain'}`} data-testid="toast">
      <span>{toast.text}</span>
      {toast.undo && (
        <button type="button" className="toast__undo" onClick={undo}>
          {t('common.undo')}
        </button>
      )}
    </div>
  );
}
