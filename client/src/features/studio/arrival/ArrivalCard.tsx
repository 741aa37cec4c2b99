import type { ReactNode } from 'react';
import { LanguageSwitch, ThemeSwitch } from '../../../ui/switches.tsx';

interface Props {
  title: string;
  body: string;
  action?: ReactNode;
  'data-testid': string;
}

/** What stands between a visitor and the studio, and what to do about it. */
export function ArrivalCard({ title, body, action, ...rest }: Props) {
  return (
    <main className="studio-arrival" {...rest}>
      <section className="card studio-arrival__card" role="alert">
        <img src="/favicon.svg" alt="" width={48} height={48} />
        <h1>{title}</h1>
        <p className="muted">{body}</p>
        {action}
      </section>
      <div className="row">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </main>
  );
}
