import { CueKind } from '@jingqi/contract';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Its place in the list, from 0; its name in the form too. */
  at: number;
  count: number;
  disabled: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One item of the run of show. Alt with the arrow keys moves it; the focus goes along. */
export function CueRow(props: Props) {
  const { t } = useTranslation('console');
  const { at, count, disabled, onMove } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const to = at + step;
    if (!event.altKey || step === 0 || disabled || to < 0 || to >= count) return;
    event.preventDefault();
    const field = event.target;
    onMove(to);
    // A row that moves in the page loses the focus.
    requestAnimationFrame(() => field instanceof HTMLElement && field.focus());
  };
  const kinds = CueKind.options.map((value) => ({ value, label: t(`events.run.kinds.${value}`) }));
  return (
    // The keys belong to the whole item, whichever of its fields has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className="cue-row" onKeyDown={onKeyDown} data-testid={`cue-${at}`}>
      <span className="cue-row__number tabular muted">{at + 1}</span>
      <Form.Item name={[at, 'title']} className="cue-row__title">
        <Input maxLength={60} placeholder={t('events.run.titlePlaceholder')} data-testid={`cue-${at}-title`} />
      </Form.Item>
      <Form.Item name={[at, 'kind']} className="cue-row__kind">
        <Select options={kinds} aria-label={t('events.run.kind')} />
      </Form.Item>
      <Form.Item name={[at, 'minutes']} className="cue-row__minutes">
        <InputNumber<number>
          min={1}
          max={600}
          precision={0}
          controls={false}
          suffix={t('events.run.minutes')}
          aria-label={t('events.run.minutes')}
          data-testid={`cue-${at}-minutes`}
        />
      </Form.Item>
      <CueActs {...props} />
    </li>
  );
}

function CueActs({ at, count, disabled, onMove, onRemove }: Props) {
  const { t } = useTranslation('console');
  const n = at + 1;
  return (
    <span className="cue-row__acts">
      <Button
        type="text"
        icon={<ArrowUp size={16} />}
        aria-label={t('events.run.up', { n })}
        disabled={disabled || at === 0}
        data-testid={`cue-${at}-up`}
        onClick={() => onMove(at - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDown size={16} />}
        aria-label={t('events.run.down', { n })}
        disabled={disabled || at === count - 1}
        data-testid={`cue-${at}-down`}
        onClick={() => onMove(at + 1)}
      />
      <Button
        type="text"
        icon={<X size={16} />}
        aria-label={t('events.run.remove', { n })}
        disabled={disabled || count === 1}
        data-testid={`cue-${at}-remove`}
        onClick={onRemove}
      />
    </span>
  );
}
