import type { StaffEventView } from '@jingqi/contract';
import { Alert, Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStaffRole } from '../useStaffRole.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import { CoverField } from './CoverField.tsx';
import type { EventValues } from './eventForm.ts';
import { BasicFields, HostFields, PolicyFields, TimeFields } from './EventFields.tsx';
import { FormSection } from './FormSection.tsx';
import { RunOfShowEditor } from './RunOfShowEditor.tsx';
import { UnsavedGuard } from './UnsavedGuard.tsx';
import { useEventEditor } from './useEventEditor.ts';

interface Props {
  id: string;
  event: StaffEventView | null;
  initial: EventValues;
  onSaved: (event: StaffEventView) => void;
}

/** Everything of an event that is written by staff. */
export function EventForm(props: Props) {
  const { t } = useTranslation('console');
  const editor = useEventEditor(props);
  const readOnly = useReadOnly(props.event);
  return (
    <Form<EventValues>
      form={editor.form}
      layout="vertical"
      className="event-form"
      data-testid="event-form"
      initialValues={props.initial}
      disabled={readOnly !== null}
      requiredMark={false}
      onValuesChange={editor.changed}
      onFinish={() => void editor.save()}
    >
      <UnsavedGuard dirty={editor.dirty} isDirty={editor.isDirty} />
      {readOnly && <Alert type="info" showIcon title={t(`events.readOnly.${readOnly}`)} />}
      <ConflictNotice editor={editor} />
      <div className="event-form__columns">
        <div className="event-form__column">
          <BasicFields />
          <PolicyFields />
          <HostFields />
        </div>
        <div className="event-form__column">
          <TimeFields />
          <RunOfShowEditor form={editor.form} onChanged={editor.changed} disabled={readOnly !== null} />
          <Cover editor={editor} props={props} disabled={readOnly !== null} />
        </div>
      </div>
      {readOnly === null && <SaveBar editor={editor} isNew={props.event === null} />}
    </Form>
  );
}

function Cover(of: { editor: ReturnType<typeof useEventEditor>; props: Props; disabled: boolean }) {
  const { t } = useTranslation('console');
  const { form, cover, setCover } = of.editor;
  const title = Form.useWatch('title', form) ?? of.props.initial.title;
  const brand = Form.useWatch('brand', form) ?? of.props.initial.brand;
  return (
    <FormSection title={t('events.section.cover')}>
      <CoverField
        title={title}
        brand={brand}
        saved={of.props.event?.cover ?? null}
        file={cover}
        onChange={setCover}
        disabled={of.disabled}
      />
    </FormSection>
  );
}

function SaveBar({ editor, isNew }: { editor: ReturnType<typeof useEventEditor>; isNew: boolean }) {
  const { t } = useTranslation('console');
  return (
    <div className="event-form__bar">
      <span className="muted" aria-live="polite" data-testid="event-unsaved">
        {editor.isDirty ? t('events.unsaved') : ''}
      </span>
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        loading={editor.isSaving}
        disabled={!isNew && !editor.isDirty}
        data-testid="event-save"
      >
        {t(isNew ? 'events.saveDraft' : 'events.save')}
      </Button>
    </div>
  );
}

function useReadOnly(event: StaffEventView | null): 'ended' | 'cancelled' | 'role' | null {
  const isOperator = useStaffRole() === 'operator';
  if (event?.state === 'ended' || event?.state === 'cancelled') return event.state;
  return isOperator ? null : 'role';
}
