import { useId, type InputHTMLAttributes, type TextareaHTMLAttributes } from 'react';

interface Words {
  label: string;
  hint?: string;
  /** What is wrong; announced, and the field is marked. */
  problem?: string | undefined;
}

/** One labelled line of input. */
export function Field({ label, hint, problem, ...input }: Words & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className="field__input"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
      />
      <FieldNote id={`${id}-note`} hint={hint} problem={problem} />
    </div>
  );
}

/** Labelled input of several lines. */
export function TextField({ label, hint, problem, ...input }: Words & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...input}
        id={id}
        className="field__input"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
      />
      <FieldNote id={`${id}-note`} hint={hint} problem={problem} />
    </div>
  );
}

function FieldNote({ id, hint, problem }: { id: string; hint: string | undefined; problem: string | undefined }) {
  return (
    <p id={id} className={problem === undefined ? 'field__hint' : 'field__problem'} aria-live="polite">
      {problem ?? hint}
    </p>
  );
}
