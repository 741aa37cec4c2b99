import type { LucideIcon } from 'lucide-react';

interface Props {
  name: string;
  icon: LucideIcon;
  label: string;
  /** The key that does the same. */
  shortcut: string;
  /** Not as usual: marked, so that it is not forgotten. */
  isOff: boolean;
  onPress: () => void;
}

export function Control({ name, icon: Icon, label, shortcut, isOff, onPress }: Props) {
  return (
    <button
      type="button"
      className={isOff ? 'studio-control studio-control--off' : 'studio-control'}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
      data-testid={`studio-${name}`}
      data-off={isOff}
    >
      <Icon aria-hidden size={22} />
      <span>{label}</span>
    </button>
  );
}
