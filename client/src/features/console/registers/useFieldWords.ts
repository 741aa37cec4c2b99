import type { RegisterEntry } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { codesOf, isFieldKey, shapeOf, type CodeList, type FieldKey } from './entryFields.ts';

const isShared = (list: CodeList): list is 'district' | 'chain' | 'tier' | 'instrument' =>
  list === 'district' || list === 'chain' || list === 'tier' || list === 'instrument';

/** Fields of an entry in words. */
export function useFieldWords() {
  const { t, i18n } = useTranslation(['console', 'attendee']);
  const word = (list: CodeList, code: string): string => {
    if (!codesOf[list].includes(code)) return code;
    // The codes are known, so the words are there.
    const key: string = isShared(list) ? `attendee:${list}.${code}` : `console:registers.${list}.${code}`;
    const told = (i18n.t as (key: string) => unknown)(key);
    return typeof told === 'string' ? told : code;
  };
  const between = t('registers.between');
  const told = (key: FieldKey, value: unknown): string => {
    const shape = shapeOf(key);
    if (shape.shape === 'active')
      return t(value === true || value === 'true' ? 'registers.active.true' : 'registers.active.false');
    if (shape.shape === 'wan')
      return typeof value === 'number' ? (value / 1e6).toLocaleString() : t('registers.everything');
    if (shape.shape === 'choices')
      return (
        partsOf(value)
          .map((code) => word(shape.list, code))
          .join(between) || t('registers.everything')
      );
    if (shape.shape === 'choice')
      return value === null || value === '' ? t('registers.nothing') : word(shape.list, partsOf(value).join(''));
    return partsOf(value).join(between);
  };
  return {
    word,
    told,
    label: (key: FieldKey): string => t(`registers.field.${key}`),
    options: (list: CodeList) => codesOf[list].map((value) => ({ value, label: word(list, value) })),
    /** What stands in the history, where lists and numbers are text. */
    toldText: (key: string, text: string): string => {
      if (!isFieldKey(key)) return text;
      const shape = shapeOf(key).shape;
      if (shape === 'wan') return told(key, text === '' ? null : Number(text));
      return told(key, shape === 'choices' ? text.split(', ').filter(Boolean) : text);
    },
    valueOf: (entry: RegisterEntry, key: FieldKey): unknown => (entry as Record<string, unknown>)[key],
  };
}

function partsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
