import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
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
    <Alert
      type="warning"
      showIcon
      role="alert"
      data-testid="event-conflict"
      title={t('events.conflict.title')}
      description={
        <>
          <p>{t('events.conflict.body')}</p>
          <p>{fields ? t('events.conflict.changed', { fields }) : t('events.conflict.nothing')}</p>
          <Space wrap className="event-form__conflict">
            <Button type="primary" data-testid="conflict-mine" onClick={() => void editor.save(theirs.revision)}>
              {t('events.conflict.keepMine')}
            </Button>
            <Button data-testid="conflict-theirs" onClick={editor.takeTheirs}>
              {t('events.conflict.takeTheirs')}
            </Button>
          </Space>
        </>
      }
    />
  );
}
