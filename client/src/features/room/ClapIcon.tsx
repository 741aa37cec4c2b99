import { Hand } from 'lucide-react';

/** Two hands. */
export function ClapIcon() {
  return (
    <span className="clap-icon" aria-hidden>
      <Hand size={18} />
      <Hand size={18} />
    </span>
  );
}
