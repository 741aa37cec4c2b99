import * as contract from '@jingqi/contract';
import { z } from 'zod';

/** A part of a JSON document. */
export type Json = { [key: string]: unknown };

// What the contract exports by name is named in the documents too.
const names = z.registry<{ id: string }>();
for (const [id, value] of Object.entries(contract)) if (value instanceof z.ZodType) names.add(value, { id });

/** JSON schema (draft 2020-12) of what goes out; named parts are gathered in `components` and referred to. */
export function schemaOfOutput(schema: z.ZodType, components: Json): Json {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, {
    metadata: names,
    io: 'output',
    // What a cleaning step makes of a text is not said by JSON schema: anything, as far as the document knows.
    unrepresentable: 'any',
  });
  for (const [id, part] of Object.entries($defs)) components[id] = relocated(part);
  return relocated(rest);
}

/** JSON schema of what comes in, before it is cleaned. Whole: the named parts are those that go out. */
export function schemaOfInput(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { metadata: z.registry(), io: 'input' });
  return z.record(z.string(), z.unknown()).parse(rest);
}

function relocated(part: object): Json {
  const text = JSON.stringify({ ...part, $id: undefined, id: undefined }).replaceAll(
    '"#/$defs/',
    '"#/components/schemas/',
  );
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
