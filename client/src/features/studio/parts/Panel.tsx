import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  'data-testid': string;
}

/** A titled part of the studio. */
export function Panel({ title, aside, children, ...rest }: Props) {
  const id = useId();
  return (
    <section className="studio-panel card" aria-labelledby={id} {...rest}>
      <header className="studio-panel__head">
        <h2 id={id} className="studio-panel__title">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
