import type { HostCard } from '@jingqi/contract';
import { Avatar } from '../../ui/Avatar.tsx';
import './events.css';

/** Who speaks, with office. */
export function HostLine({ host }: { host: HostCard }) {
  return (
    <div className="host" data-testid="host">
      <Avatar name={host.name} size={44} />
      <div>
        <p className="host__name">
          {host.name} <span className="muted">{host.title}</span>
        </p>
        <p className="small muted">{host.office}</p>
      </div>
    </div>
  );
}
