import type { RecordingView } from '@jingqi/contract';
import { Alert, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { ReasonField } from '../ReasonField.tsx';
import { useNotice } from '../useNotice.ts';
import { recordingActs, type RecordingAct } from './recordingActs.ts';
import { useChangeRecording } from './recordingQueries.ts';

interface Props {
  /** As it is now: after a conflict the list brings another one. */
  recording: RecordingView;
  act: RecordingAct;
  onClose: () => void;
}

/** A decision upon a recording: what happens, in words, and why; a removal is confirmed besides. */
export function ChangeDialog({ recording, act, onClose }: Props) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const [isSure, setSure] = useState(act !== 'remove');
  const { decide, isPending, isChanged } = useDecision({ recording, act, onClose });
  const isPossible = recordingActs(recording).includes(act);
  const isReady = isPossible && isSure && reason.trim().length >= 2;
  return (
    <Modal
      open
      title={t(`recordings.ask.${act}.title`, { title: recording.title })}
      okText={t(`recordings.ask.${act}.confirm`)}
      okButtonProps={{
        danger: act === 'remove' || act === 'withdraw',
        disabled: !isReady,
        loading: isPending,
        'data-testid': 'recording-confirm',
      }}
      onOk={() => isReady && decide(reason.trim())}
      onCancel={onClose}
    >
      <div className="recording-dialog">
        {isChanged && <Changed recording={recording} isPossible={isPossible} />}
        <ul className={`recording-effects recording-effects--${act}`}>
          {t(`recordings.ask.${act}.effects`, { returnObjects: true }).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
        <Reason reason={reason} onReason={setReason} />
        {act === 'remove' && (
          <Checkbox checked={isSure} data-testid="recording-sure" onChange={({ target }) => setSure(target.checked)}>
            {t('recordings.sure')}
          </Checkbox>
        )}
      </div>
    </Modal>
  );
}

function useDecision({ recording, act, onClose }: Props) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const change = useChangeRecording();
  const [isChanged, setChanged] = useState(false);
  const { eventId, revision, title } = recording;
  const decide = (reason: string): void => {
    if (change.isPending) return;
    change.mutate(
      { eventId, body: { act, reason, revision } },
      {
        onSuccess: () => {
          notice.done(t(`recordings.done.${act}`, { title }));
          onClose();
        },
        onError: (error) => {
          if (isApiError(error, 'CONFLICT', 'WRONG_STATE')) setChanged(true);
          else notice.problem(error);
        },
      },
    );
  };
  return { decide, isPending: change.isPending, isChanged };
}

function Changed({ recording: { state, held }, isPossible }: { recording: RecordingView; isPossible: boolean }) {
  const { t } = useTranslation('console');
  const now = held ? `${t(`recordings.state.${state}`)} · ${t('recordings.held')}` : t(`recordings.state.${state}`);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      data-testid="recording-conflict"
      title={t('recordings.conflict.title')}
      description={t(isPossible ? 'recordings.conflict.body' : 'recordings.conflict.over', { state: now })}
    />
  );
}

function Reason({ reason, onReason }: { reason: string; onReason: (text: string) => void }) {
  const { t } = useTranslation('console');
  const words = { label: t('recordings.reason'), placeholder: t('recordings.reasonPlaceholder') };
  return (
    <div className="recording-dialog__reason">
      <ReasonField {...words} reason={reason} onReason={onReason} testId="recording-reason" />
    </div>
  );
}
