import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  'data-testid'?: string;
}

/** A modal dialog (the browser's own: focus is kept inside, Escape closes). Its content lives only while open. */
export function Dialog({ title, open, onClose, children, ...rest }: Props) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} className="dialog" aria-labelledby={id} onClose={onClose} {...rest}>
      {open && (
        <div className="dialog__body">
          <header className="dialog__head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="icon-button" aria-label={t('common.close')} onClick={onClose}>
              <X aria-hidden size={20} />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
