import type { PersonView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatAgo } from '../../../ui/time.ts';
import { isStaffRole } from './staffForm.ts';
import { PersonActs, type PersonAct } from './PersonActs.tsx';

interface Props {
  person: PersonView;
  now: number;
  onAct: (act: PersonAct, person: PersonView) => void;
}

/** One account. */
export function PersonRow({ person, now, onAct }: Props) {
  const { t } = useTranslation(['console', 'attendee']);
  const language = useLanguage();
  return (
    <tr className="people__row" data-testid={`person-${person.id}`} data-banned={person.bannedAt !== null}>
      <td>
        <strong>{person.name || t('people.noName')}</strong>
        <span className="muted">{person.enterprise}</span>
      </td>
      <td>
        <span>{t(`role.${person.role}`)}</span>
        {person.district && <span className="muted">{t(`attendee:district.${person.district}`)}</span>}
      </td>
      <td className="tabular">{person.login || person.contact || '—'}</td>
      <td>{person.lastSignInAt ? formatAgo(person.lastSignInAt, language, now) : t('people.never')}</td>
      <td>
        <State person={person} now={now} />
      </td>
      <td className="people__acts">
        <PersonActs person={person} onAct={onAct} />
      </td>
    </tr>
  );
}

function State({ person, now }: { person: PersonView; now: number }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  if (person.bannedAt !== null)
    return (
      <>
        <span className="chip chip--danger">{t('people.banned')}</span>
        <span className="muted">
          {t('people.bannedWhy', { time: formatAgo(person.bannedAt, language, now), reason: person.banReason })}
        </span>
      </>
    );
  return (
    <>
      <span className="chip chip--success">{t('people.active')}</span>
      {isStaffRole(person.role) && !person.hasSecondStep && <span className="muted">{t('people.noSecondStep')}</span>}
    </>
  );
}
