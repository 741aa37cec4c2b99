import { newId } from '@jingqi/contract';
import { z } from 'zod';

const Schema = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  minLength: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});

let minutes = 60;
const texts: Record<string, () => string> = {
  uuid: newId,
  // Each later than the one before: ends after starts.
  'date-time': () => new Date(Date.now() + (minutes += 1) * 60_000).toISOString(),
  uri: () => 'https://example.cn/',
  email: () => 'someone@example.cn',
};

/** Fields whose pattern no schema tells. */
const known: Record<string, string> = { contact: '13900000000', code: '123456', login: 'someone' };

/** An input as the contract describes it, every field filled in; patterns it cannot guess. */
export function sampleOf(schema: z.ZodType): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }));
}

function sample(raw: unknown): unknown {
  const schema = Schema.parse(raw);
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice !== undefined) return sample(choice);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object') {
    const fields = Object.entries(schema.properties ?? {});
    return Object.fromEntries(fields.map(([key, value]) => [key, known[key] ?? sample(value)]));
  }
  if (schema.type === 'array') return schema.items === undefined ? [] : [sample(schema.items)];
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'boolean') return true;
  return texts[schema.format ?? '']?.() ?? '测试'.padEnd(schema.minLength ?? 2, '字');
}

/** What nobody should send, as it looks after JSON.parse: __proto__ is then a key of its own. */
export const evil: readonly unknown[] = [
  '{"$gt":""}',
  '{"$where":"sleep(1000)"}',
  '[]',
  '[{"$ne":null}]',
  'null',
  '-1',
  '1e308',
  'true',
  '"\\u0000$ne"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
].map((text): unknown => JSON.parse(text));

/** The value with an evil one in each of its places in turn, the whole of it and one more field included. */
export function mutantsOf(value: unknown): unknown[] {
  const more = JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"$set":{"role":"operator"}}',
  ) as object;
  const places = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return [
    ...evil,
    ...(Array.isArray(value) || places.length === 0 ? [] : [withOwn(value as object, more)]),
    ...places.flatMap((key) => {
      const inner = (value as Record<string, unknown>)[key];
      const changed: readonly unknown[] = typeof inner === 'object' && inner !== null ? mutantsOf(inner) : evil;
      return changed.map((one) =>
        Array.isArray(value) ? value.with(Number(key), one) : { ...(value as object), [key]: one },
      );
    }),
  ];
}

/** Spread would drop a key named __proto__. */
function withOwn(value: object, more: object): unknown {
  return JSON.parse(`${JSON.stringify(value).slice(0, -1)},${JSON.stringify(more).slice(1)}`);
}
