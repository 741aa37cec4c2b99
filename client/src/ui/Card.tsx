import type { ReactNode } from 'react';

interface Props {
  title?: ReactNode;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
  'data-testid'?: string;
}

export function Card({ title, aside, children, ...rest }: Props) {
  return (
    <section className="card" {...rest}>
      {title !== undefined && (
        <header className="card__head">
          <h2 className="card__title">{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
