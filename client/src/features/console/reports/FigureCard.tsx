import type { ReactNode } from 'react';
import './reports.css';

export interface Figure {
  name: string;
  value: string | number;
  note?: string | undefined;
}

/** Figures of one kind. */
export function FigureCard({ title, figures, children }: { title: string; figures: Figure[]; children?: ReactNode }) {
  return (
    <section className="panel panel--padded figure-card">
      <h2 className="panel__title">{title}</h2>
      <dl className="figures">
        {figures.map(({ name, value, note }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular">
              {value}
              {note !== undefined && <small className="muted">{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
