import type { RegistrationQuestion } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { RadioField, SelectField } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/Field.tsx';
import type { Problems } from './problemsOf.ts';
import { useProblemWords } from './useProblemWords.ts';

interface Props {
  questions: readonly RegistrationQuestion[];
  answers: Record<string, string>;
  problems: Problems;
  onChange: (answers: Record<string, string>) => void;
}

/** So many options are still taken in at a glance; more become a list. */
const glance = 6;

/** What this event asks besides. */
export function QuestionFields({ questions, answers, problems, onChange }: Props) {
  return questions.map((question) => (
    <QuestionField
      key={question.id}
      question={question}
      value={answers[question.id] ?? ''}
      problem={problems[`answers.${question.id}`]}
      onChange={(answer) => onChange({ ...answers, [question.id]: answer })}
    />
  ));
}

interface OneProps {
  question: RegistrationQuestion;
  value: string;
  problem: Problems[string];
  onChange: (answer: string) => void;
}

function QuestionField({ question, value, problem, onChange }: OneProps) {
  const { t } = useTranslation();
  const words = useProblemWords({ uscc: '' });
  const shared = {
    label: question.label + (question.required ? '' : t('registration.form.optional')),
    value,
    problem: words(problem),
    'data-testid': `question-${question.kind}`,
  };
  if (question.kind === 'text')
    return <TextField {...shared} rows={2} maxLength={500} onChange={(event) => onChange(event.target.value)} />;
  const options =
    question.kind === 'yesNo'
      ? (['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(`registration.form.${answer}`) }))
      : question.options.map((option) => ({ value: option, label: option }));
  if (options.length <= glance) return <RadioField {...shared} options={options} onChange={onChange} />;
  return (
    <SelectField
      {...shared}
      options={[{ value: '', label: t('registration.form.choose') }, ...options]}
      onChange={onChange}
    />
  );
}
