import { useState, type ComponentProps } from 'react';
import { Button } from '../../../ui/Button.tsx';

type Props = Omit<ComponentProps<typeof Button>, 'onClick' | 'busy'> & { onPress: () => Promise<unknown> };

/** A button that cannot be pressed again until what it began is done. */
export function ActionButton({ onPress, ...look }: Props) {
  const [isBusy, setBusy] = useState(false);
  const press = (): void => {
    setBusy(true);
    void onPress().finally(() => setBusy(false));
  };
  return <Button {...look} busy={isBusy} onClick={press} />;
}
