import type { RecordingView } from '@jingqi/contract';
import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { recordingActs, type RecordingAct } from './recordingActs.ts';

interface Props {
  recording: RecordingView;
  onAct: (act: RecordingAct) => void;
}

/** What can be done with a recording, behind a button. */
export function RecordingActs({ recording, onAct }: Props) {
  const { t } = useTranslation('console');
  const acts = recordingActs(recording);
  if (acts.length === 0) return null;
  const items = acts.map((act) => ({
    key: act,
    label: t(`recordings.act.${act}`),
    danger: act === 'remove',
    onClick: () => onAct(act),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        icon={<Ellipsis aria-hidden size={16} />}
        aria-label={t('recordings.menu', { title: recording.title })}
        data-testid="recording-more"
      />
    </Dropdown>
  );
}
