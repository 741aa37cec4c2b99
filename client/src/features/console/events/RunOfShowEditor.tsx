import { newId } from '@jingqi/contract';
import { Button, Form, type FormInstance } from 'antd';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fromBeijingClock } from './beijingTime.ts';
import { CueRow } from './CueRow.tsx';
import type { EventValues } from './eventForm.ts';
import { FormSection } from './FormSection.tsx';
import { fitOf } from './runOfShow.ts';

interface Props {
  form: FormInstance<EventValues>;
  onChanged: () => void;
  disabled: boolean;
}
const cueLimit = 40;

/** The items of the run of show: changed, moved by keyboard, added, removed; their sum against the planned length. */
export function RunOfShowEditor({ form, onChanged, disabled }: Props) {
  const { t } = useTranslation('console');
  return (
    <FormSection title={t('events.section.run')}>
      <p className="muted">{t('events.run.hint')}</p>
      <Form.List name="runOfShow">
        {(fields, { add, remove, move }) => (
          <>
            <ol className="cue-list" data-testid="run-of-show">
              {fields.map((field, at) => (
                <CueRow
                  key={field.key}
                  at={at}
                  count={fields.length}
                  disabled={disabled}
                  onMove={(to) => (move(at, to), onChanged())}
                  onRemove={() => (remove(at), onChanged())}
                />
              ))}
            </ol>
            <div className="cue-list__foot">
              <Sum form={form} />
              <Button
                icon={<Plus aria-hidden size={16} />}
                disabled={disabled || fields.length >= cueLimit}
                data-testid="cue-add"
                onClick={() => (add({ id: newId(), kind: 'other', title: '', minutes: 10 }), onChanged())}
              >
                {t('events.run.add')}
              </Button>
            </div>
          </>
        )}
      </Form.List>
    </FormSection>
  );
}

function Sum({ form }: { form: FormInstance<EventValues> }) {
  const { t } = useTranslation('console');
  const cues = Form.useWatch('runOfShow', form) ?? [];
  const startsAt = fromBeijingClock(Form.useWatch('startsAt', form) ?? '');
  const endsAt = fromBeijingClock(Form.useWatch('endsAt', form) ?? '');
  const { sum, planned, diff } = fitOf(cues, startsAt, endsAt);
  const key = planned === null ? 'sumOnly' : diff === 0 ? 'sumFits' : diff > 0 ? 'sumLong' : 'sumShort';
  const look = key === 'sumFits' ? 'sum--fits' : key === 'sumLong' ? 'sum--long' : '';
  return (
    <span className={`sum tabular ${look}`} aria-live="polite" data-testid="run-sum">
      {t(`events.run.${key}`, { sum, planned: planned ?? 0, diff: Math.abs(diff) })}
    </span>
  );
}
