import type { StaffQuestion } from '@jingqi/contract';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { focusFirst } from '../focusFirst.ts';

interface Props {
  question: StaffQuestion;
  title: string;
  hint: string;
  confirm: string;
  start: string;
  min: number;
  max: number;
  onClose: () => void;
  /** Null when it was refused: the dialogue stays with the words. */
  onConfirm: (text: string) => Promise<unknown>;
}

/** Writing about a question: its changed words, or an answer. Ctrl+Enter confirms. */
export function WordsDialog(props: Props) {
  const [text, setText] = useState(props.start);
  const [isBusy, setBusy] = useState(false);
  const isReady = text.trim().length >= props.min && text.trim() !== props.start;
  const confirm = async (): Promise<void> => {
    if (!isReady) return;
    setBusy(true);
    const answer = await props.onConfirm(text.trim());
    setBusy(false);
    if (answer !== null) props.onClose();
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirm}
      okButtonProps={{ disabled: !isReady, loading: isBusy, 'data-testid': 'words-confirm' }}
      onOk={() => void confirm()}
      onCancel={props.onClose}
    >
      <div className="board-dialog">
        {props.start === '' && <blockquote>{props.question.text}</blockquote>}
        <Words text={text} title={props.title} max={props.max} onText={setText} onConfirm={() => void confirm()} />
        <p className="muted">{props.hint}</p>
      </div>
    </Modal>
  );
}

interface WordsProps {
  text: string;
  title: string;
  max: number;
  onText: (text: string) => void;
  onConfirm: () => void;
}

function Words({ text, title, max, onText, onConfirm }: WordsProps) {
  return (
    <Input.TextArea
      ref={focusFirst}
      rows={4}
      className="grows"
      maxLength={max}
      showCount
      value={text}
      aria-label={title}
      data-testid="words-text"
      onChange={(change) => onText(change.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onConfirm();
      }}
    />
  );
}
