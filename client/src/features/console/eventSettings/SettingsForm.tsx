import { Alert, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../events/form.css';
import './eventSettings.css';
import { ConflictAlert } from '../events/ConflictAlert.tsx';
import { differingFields, type useSettingsEditor } from './useSettingsEditor.ts';

type Editor<V extends object, S extends { revision: number }> = ReturnType<typeof useSettingsEditor<V, S>>;

interface Props<V extends object, S extends { revision: number }> {
  editor: Editor<V, S>;
  valuesOf: (settings: S) => V;
  labelOf: (field: keyof V & string) => string;
  /** Why nothing can be changed; null when it can. */
  readOnly: string | null;
  testId: string;
  children: ReactNode;
}

/** The frame of a settings form: why it is closed, what others saved meanwhile, fields, saving. */
export function SettingsForm<V extends object, S extends { revision: number }>(props: Props<V, S>) {
  const { editor, readOnly, testId, children } = props;
  return (
    <Form<V>
      form={editor.form}
      layout="vertical"
      className="event-form"
      data-testid={testId}
      initialValues={editor.initial}
      disabled={readOnly !== null}
      requiredMark={false}
      onValuesChange={editor.changed}
      onFinish={() => void editor.save()}
    >
      {readOnly !== null && <Alert type="info" showIcon title={readOnly} />}
      <Conflict {...props} />
      {children}
      {readOnly === null && <SaveBar editor={editor} testId={testId} />}
    </Form>
  );
}

function Conflict<V extends object, S extends { revision: number }>({ editor, valuesOf, labelOf }: Props<V, S>) {
  const { t } = useTranslation('console');
  const { theirs, base } = editor;
  if (!theirs) return null;
  const fields = differingFields(base.values, valuesOf(theirs)).map(labelOf).join(t('events.conflict.comma'));
  return (
    <ConflictAlert
      changed={fields === '' ? null : t('events.conflict.changed', { fields })}
      testId="settings-conflict"
      onMine={() => void editor.save(theirs.revision)}
      onTheirs={editor.takeTheirs}
    />
  );
}

interface BarProps {
  editor: { isDirty: boolean; isSaving: boolean; base: { revision: number } };
  testId: string;
}

function SaveBar({ editor, testId }: BarProps) {
  const { t } = useTranslation('console');
  return (
    <div className="event-form__bar">
      <span className="muted" aria-live="polite">
        {editor.isDirty ? t('eventSettings.unsaved') : ''}
      </span>
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        loading={editor.isSaving}
        disabled={!editor.isDirty && editor.base.revision > 0}
        data-testid={`${testId}-save`}
      >
        {t('events.save')}
      </Button>
    </div>
  );
}
