import { newId } from '@jingqi/contract';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { useRenewRegistrations } from '../registrations/registrationQueries.ts';
import type { Door } from './useDoor.ts';

type Field = 'name' | 'contact' | 'uscc' | 'enterprise';
type Values = Partial<Record<Field, string>>;
const fields: readonly { key: Field; max: number; required: boolean }[] = [
  { key: 'name', max: 40, required: true },
  { key: 'contact', max: 254, required: true },
  { key: 'uscc', max: 30, required: false },
  { key: 'enterprise', max: 80, required: false },
];

/** For people who come without having registered. What is wrong with a field stands beside it; the rest is on the sign. */
export function WalkIn({ eventId, door }: { eventId: string; door: Door }) {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Values>();
  const register = useWalkIn(eventId, door, (key) =>
    form.setFields([{ name: key, errors: [t(`checkIn.walkIn.problem.${key}`)] }]),
  );
  const submit = async (values: Values): Promise<void> => {
    if (await register(values)) form.resetFields();
  };
  return (
    <section className="panel panel--padded door__find">
      <h2 className="panel__title">{t('checkIn.walkIn.title')}</h2>
      <p className="muted">{t('checkIn.walkIn.hint')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        {fields.map(({ key, max, required }) => (
          <Form.Item
            key={key}
            name={key}
            label={t(`checkIn.walkIn.${key}`)}
            rules={required ? [{ required, whitespace: true, message: t(`checkIn.walkIn.problem.${key}`) }] : []}
          >
            <Input maxLength={max} autoComplete="off" data-testid={`walk-in-${key}`} />
          </Form.Item>
        ))}
        <Button htmlType="submit" disabled={door.isWaiting} data-testid="walk-in-submit">
          {t('checkIn.walkIn.submit')}
        </Button>
      </Form>
    </section>
  );
}

/** Registers somebody at the door; true when they are in. The id stays until then, so that a second press is harmless. */
function useWalkIn(eventId: string, door: Door, onProblem: (key: Field) => void) {
  const renew = useRenewRegistrations(eventId);
  const [id, setId] = useState(() => newId());
  return async ({ name = '', contact = '', uscc = '', enterprise = '' }: Values): Promise<boolean> => {
    const body = { id, name, contact, uscc, enterprise };
    const coming = call('registerOnSite', { params: { id: eventId }, body });
    try {
      await coming;
    } catch (error) {
      const wrong = isApiError(error, 'INVALID_INPUT') ? (error.details.fields ?? []) : [];
      const marked = fields.filter(({ key }) => wrong.some(({ path }) => path === key));
      for (const { key } of marked) onProblem(key);
      if (marked.length === 0) await door.expect(coming, name);
      return false;
    }
    setId(newId());
    await Promise.all([door.expect(coming, name), renew()]);
    return true;
  };
}
