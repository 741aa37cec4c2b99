import { Button } from 'antd';
import { OctagonX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from './controlContext.ts';
import { useCut } from './useCut.ts';

const armedMs = 4_000;

/** The emergency: the first press arms it for 4 s, the second cuts. */
export function CutButton() {
  const { t } = useTranslation('console');
  const { session } = useControl();
  const { isCut, cut, restore } = useCut();
  const [isArmed, setArmed] = useState(false);
  useEffect(() => {
    if (!isArmed) return undefined;
    const timer = setTimeout(() => setArmed(false), armedMs);
    return () => clearTimeout(timer);
  }, [isArmed]);
  if (session.stage.state !== 'live') return null;
  if (isCut)
    return (
      <Button type="primary" data-testid="cut-restore" onClick={() => void restore()}>
        {t('control.cut.restore')}
      </Button>
    );
  const press = (): void => {
    setArmed(!isArmed);
    if (isArmed) void cut();
  };
  return (
    <Button
      danger
      type={isArmed ? 'primary' : 'default'}
      icon={<OctagonX aria-hidden size={16} />}
      title={t('control.cut.hint')}
      data-testid="cut"
      data-armed={isArmed}
      onClick={press}
    >
      {t(isArmed ? 'control.cut.arm' : 'control.cut.action')}
    </Button>
  );
}
