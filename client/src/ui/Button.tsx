import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';

type Kind = 'primary' | 'plain' | 'quiet' | 'danger' | 'stage';
interface Look {
  kind?: Kind;
  /** Fills the width of its place. */
  wide?: boolean;
  large?: boolean;
  children: ReactNode;
}

function classOf({ kind = 'plain', wide, large }: Omit<Look, 'children'>): string {
  return ['button', `button--${kind}`, wide ? 'button--wide' : '', large ? 'button--large' : '']
    .filter(Boolean)
    .join(' ');
}

type Props = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> & { busy?: boolean };

/** A button; while `busy` it cannot be pressed again. */
export function Button({ kind, wide, large, busy, disabled, type = 'button', children, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      className={classOf({ ...(kind ? { kind } : {}), wide: wide ?? false, large: large ?? false })}
      disabled={disabled === true || busy === true}
      aria-busy={busy === true}
    >
      {children}
    </button>
  );
}

/** A link of our own site that looks like a button. */
export function ButtonLink({
  kind,
  wide,
  large,
  to,
  children,
  ...rest
}: Look & { to: string; 'data-testid'?: string }) {
  return (
    <Link
      {...rest}
      to={to}
      className={classOf({ ...(kind ? { kind } : {}), wide: wide ?? false, large: large ?? false })}
    >
      {children}
    </Link>
  );
}
