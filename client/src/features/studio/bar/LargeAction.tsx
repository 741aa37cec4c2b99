import { useId } from 'react';
import { ActionButton } from '../parts/ActionButton.tsx';

interface Props {
  testId: string;
  label: string;
  /** What pressing it does. */
  hint: string;
  kind?: 'plain' | 'primary' | 'danger';
  isDisabled?: boolean;
  onPress: () => Promise<unknown>;
}

/** The large button with one line on what it does. */
export function LargeAction({ testId, label, hint, kind = 'plain', isDisabled = false, onPress }: Props) {
  const id = useId();
  return (
    <div className="studio-large">
      <ActionButton
        kind={kind}
        large
        wide
        disabled={isDisabled}
        onPress={onPress}
        aria-describedby={id}
        data-testid={testId}
      >
        {label}
      </ActionButton>
      <p id={id} className="studio-large__hint muted small">
        {hint}
      </p>
    </div>
  );
}
