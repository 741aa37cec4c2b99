import { Button, Form } from 'antd';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../events/FormSection.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import { emptyQuestion } from './registrationValues.ts';

const questionLimit = 10;

/** What is asked besides the usual fields. */
export function QuestionsEditor({ onChanged, disabled }: { onChanged: () => void; disabled: boolean }) {
  const { t } = useTranslation('console');
  return (
    <FormSection title={t('eventSettings.registration.sections.questions')}>
      <Form.List name="questions">
        {(fields, { add, remove }) => (
          <>
            {fields.length === 0 && (
              <p className="muted settings__hint">{t('eventSettings.registration.question.none')}</p>
            )}
            <ol className="question-list" data-testid="settings-questions">
              {fields.map((field, at) => (
                <QuestionRow key={field.key} at={at} disabled={disabled} onRemove={() => (remove(at), onChanged())} />
              ))}
            </ol>
            <Button
              icon={<Plus aria-hidden size={16} />}
              disabled={disabled || fields.length >= questionLimit}
              data-testid="question-add"
              onClick={() => (add(emptyQuestion()), onChanged())}
            >
              {t('eventSettings.registration.question.add')}
            </Button>
          </>
        )}
      </Form.List>
    </FormSection>
  );
}
