import { useTranslation } from 'react-i18next';
import { ConflictAlert } from './ConflictAlert.tsx';
import { differingFields, valuesOf, type EventValues } from './eventForm.ts';
import type { useEventEditor } from './useEventEditor.ts';

const sectionOf = {
  brand: 'basics',
  title: 'basics',
  summary: 'basics',
  policy: 'policy',
  host: 'host',
  startsAt: 'time',
  endsAt: 'time',
  guestsAllowed: 'time',
  runOfShow: 'run',
} as const satisfies Record<keyof EventValues, string>;

/** Somebody saved meanwhile: what they changed, and which version to keep. */
export function ConflictNotice({ editor }: { editor: ReturnType<typeof useEventEditor> }) {
  const { t } = useTranslation('console');
  const { theirs, base } = editor;
  if (!theirs) return null;
  const sections = [...new Set(differingFields(base.values, valuesOf(theirs)).map((field) => sectionOf[field]))];
  const fields = sections.map((section) => t(`events.section.${section}`)).join(t('events.conflict.comma'));
  return (
    <ConflictAlert
      changed={fields ? t('events.conflict.changed', { fields }) : t('events.conflict.nothing')}
      testId="event-conflict"
      onMine={() => void editor.save(theirs.revision)}
      onTheirs={editor.takeTheirs}
    />
  );
}
