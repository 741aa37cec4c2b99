import { formatElapsed } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';

/** Time since an instant, ticking, by the server's clock. */
export function Elapsed({ since, offsetMs, ...rest }: { since: string; offsetMs: number; 'data-testid'?: string }) {
  const now = useNow(1_000, offsetMs);
  return (
    <time className="tabular" {...rest}>
      {formatElapsed(now - Date.parse(since))}
    </time>
  );
}
