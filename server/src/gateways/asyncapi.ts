import { commands, ErrorBody, FactName, FactRow, facts, Pulse, type Command } from '@jingqi/contract';
import { z } from 'zod';
import { schemaOfInput, schemaOfOutput, type Json } from './jsonSchemas.ts';

/** Keys of AsyncAPI know no colon. */
const keyOf = (name: string): string => name.replace(':', '.');
const onChannel = (key: string): Json => ({ $ref: `#/channels/socket/messages/${key}` });

/** The AsyncAPI 3.0 description of the socket: every command with its acknowledgement, every fact, the pulse. */
export function asyncapiOf(publicUrl: string): Json {
  const { host, protocol } = new URL(publicUrl);
  const schemas: Json = {};
  const messages: Json = {};
  const operations: Json = {};
  for (const [name, declared] of Object.entries<Command>(commands))
    addCommand(name, declared, { schemas, messages, operations });
  for (const name of FactName.options) addSent(name, 'fact', factSchema(name, schemas), { messages, operations });
  addSent('pulse', 'pulse', schemaOfOutput(Pulse, schemas), { messages, operations });
  addSent('signed-out', 'signed-out', schemaOfOutput(z.object({}), schemas), { messages, operations });
  addSent('server:closing', 'server:closing', schemaOfOutput(z.object({}), schemas), { messages, operations });
  return {
    asyncapi: '3.0.0',
    info: {
      title: '京企直播 · Jingqi Live',
      version: '0.1.0',
      description:
        'Socket.IO 4. A command is `emit(name, input, ack)`; session:enter comes first. A fact is the event `fact`, numbered without a gap in its stream.',
    },
    defaultContentType: 'application/json',
    servers: { live: { host, protocol: protocol === 'https:' ? 'wss' : 'ws', pathname: '/socket.io' } },
    channels: {
      socket: {
        address: '/',
        messages: Object.fromEntries(
          Object.keys(messages).map((key) => [key, { $ref: `#/components/messages/${key}` }]),
        ),
      },
    },
    operations,
    components: { messages, schemas },
  };
}

interface Parts {
  schemas: Json;
  messages: Json;
  operations: Json;
}

function addCommand(
  name: string,
  { summary, input, output, allow, rate }: Command,
  { schemas, messages, operations }: Parts,
): void {
  const key = keyOf(name);
  const done = {
    type: 'object',
    properties: { ok: { const: true }, data: schemaOfOutput(output, schemas) },
    required: ['ok', 'data'],
  };
  const refused = {
    type: 'object',
    properties: { ok: { const: false }, error: schemaOfOutput(ErrorBody, schemas) },
    required: ['ok', 'error'],
  };
  messages[key] = { name, title: name, summary, payload: schemaOfInput(input) };
  messages[`${key}.ack`] = { name: `${name} ack`, title: `${name} ack`, payload: { oneOf: [done, refused] } };
  operations[key] = {
    action: 'receive',
    channel: { $ref: '#/channels/socket' },
    summary,
    description: `${allow.join(', ')} — ${rate.points} / ${rate.seconds} s`,
    messages: [onChannel(key)],
    reply: { channel: { $ref: '#/channels/socket' }, messages: [onChannel(`${key}.ack`)] },
  };
}

function addSent(name: string, event: string, payload: Json, { messages, operations }: Omit<Parts, 'schemas'>): void {
  const key = keyOf(name);
  messages[key] = { name: event, title: name, payload };
  operations[key] = {
    action: 'send',
    channel: { $ref: '#/channels/socket' },
    summary: name,
    messages: [onChannel(key)],
  };
}

function factSchema(name: FactName, schemas: Json): Json {
  return schemaOfOutput(FactRow.extend({ fact: z.literal(name), payload: facts[name] }), schemas);
}
