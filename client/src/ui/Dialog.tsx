import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  'data-testid'?: string;
}

/** A modal dialog (the browser's own: focus is kept inside, Escape closes). It exists only while open. */
export function Dialog({ open, ...rest }: Props & { open: boolean }) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ title, onClose, children, ...rest }: Props) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (element.current?.open === false) element.current.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={element} className="dialog" aria-labelledby={id} onClose={onClose} {...rest}>
      <div className="dialog__body">
        <header className="dialog__head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="icon-button" aria-label={t('common.close')} onClick={onClose}>
            <X aria-hidden size={20} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
