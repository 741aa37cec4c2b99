import type { ReactNode } from 'react';

/** A titled group of fields. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel panel--padded form-section">
      <h2 className="panel__title">{title}</h2>
      {children}
    </section>
  );
}
