import { useId, type ReactNode } from 'react';
import './choices.css';

interface CheckProps {
  label: ReactNode;
  /** Stands below the label, smaller. */
  note?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  problem?: string | undefined;
  'data-testid'?: string;
}

/** One thing to tick. */
export function CheckField({ label, note, checked, onChange, problem, ...rest }: CheckProps) {
  const id = useId();
  return (
    <div className="tick">
      <label className="tick__label">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note ${id}-problem`}
          {...rest}
        />
        <span>{label}</span>
      </label>
      {note !== undefined && (
        <div id={`${id}-note`} className="tick__note small muted">
          {note}
        </div>
      )}
      <p id={`${id}-problem`} className="tick__note field__problem" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

interface RadioProps {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  'data-testid'?: string;
}

/** One of a few; the whole line is the target. */
export function RadioField({ label, options, value, onChange, problem, ...rest }: RadioProps) {
  const id = useId();
  return (
    <fieldset className="radios" {...rest} data-problem={problem !== undefined} aria-describedby={`${id}-problem`}>
      <legend>{label}</legend>
      <div className="radios__options">
        {options.map((option) => (
          <label key={option.value} className="radios__option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-problem`} className="field__problem" aria-live="polite">
        {problem}
      </p>
    </fieldset>
  );
}

/** One of many. */
export function SelectField({ label, options, value, onChange, problem, ...rest }: RadioProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field__input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note`}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <p id={`${id}-note`} className="field__problem" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}
