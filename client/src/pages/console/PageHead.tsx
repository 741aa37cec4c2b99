import type { ReactNode } from 'react';
import { useTitle } from '../../ui/useTitle.ts';

interface Props {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
}

/** Title of a console page, with its actions at the right. */
export function PageHead({ title, note, actions }: Props) {
  useTitle(title);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {note !== undefined && <p className="muted">{note}</p>}
      </div>
      {actions !== undefined && <div className="page-head__actions">{actions}</div>}
    </header>
  );
}
