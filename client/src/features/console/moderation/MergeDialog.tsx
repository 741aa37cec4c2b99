import type { StaffQuestion } from '@jingqi/contract';
import { Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirst } from '../focusFirst.ts';
import { useBoardContext } from './boardContext.ts';
import { columnOf } from './columns.ts';
import { mergeTargets } from './mergeTargets.ts';

interface Props {
  question: StaffQuestion;
  onClose: () => void;
  onMerge: (intoId: string) => void;
}

/** Which question this one is folded into; the most similar is chosen already, Enter confirms. */
export function MergeDialog({ question, onClose, onMerge }: Props) {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = mergeTargets(question, board.session.staffQuestions, board.similar(question.id), words);
  const first = targets[0];
  const target = targets.find((one) => one.question.id === chosen) ?? (first?.isSimilar || words ? first : undefined);
  const merge = (): void => {
    if (!target) return;
    onMerge(target.question.id);
    onClose();
  };
  return (
    <Modal
      open
      title={t('moderation.merge.title')}
      okText={t('moderation.merge.confirm')}
      okButtonProps={{ disabled: !target, 'data-testid': 'merge-confirm' }}
      onOk={merge}
      onCancel={onClose}
    >
      <div className="board-dialog">
        <blockquote>{question.text}</blockquote>
        <Input
          ref={focusFirst}
          allowClear
          value={words}
          placeholder={t('moderation.merge.search')}
          aria-label={t('moderation.merge.search')}
          data-testid="merge-search"
          onChange={(change) => setWords(change.target.value)}
          onPressEnter={(event) => event.nativeEvent.isComposing || merge()}
        />
        <Targets targets={targets} chosen={target?.question.id} onChoose={setChosen} />
        <p className="muted">{t('moderation.merge.hint')}</p>
      </div>
    </Modal>
  );
}

interface TargetsProps {
  targets: ReturnType<typeof mergeTargets>;
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function Targets({ targets, chosen, onChoose }: TargetsProps) {
  const { t } = useTranslation('console');
  if (targets.length === 0) return <p className="muted">{t('moderation.merge.none')}</p>;
  return (
    <Radio.Group
      className="board-dialog__targets"
      value={chosen}
      onChange={(change) => onChoose(String(change.target.value))}
      options={targets.map(({ question, isSimilar }) => ({
        value: question.id,
        label: <Target question={question} isSimilar={isSimilar} />,
      }))}
    />
  );
}

function Target({ question, isSimilar }: { question: StaffQuestion; isSimilar: boolean }) {
  const { t } = useTranslation('console');
  return (
    <span data-testid={`merge-into-${question.id}`}>
      {isSimilar && <span className="chip chip--warning">{t('moderation.merge.similar')}</span>}{' '}
      <span className="chip">{t(`moderation.card.similarOf.${columnOf(question)}`)}</span> {question.text}
    </span>
  );
}
