import { commands, errorTable, FactName, fileRoutes, routes } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asyncapiOf } from './asyncapi.ts';
import { docsPage } from './docsPage.ts';
import type { Json } from './jsonSchemas.ts';
import { openapiOf } from './openapi.ts';

const openapi = openapiOf('https://live.example.cn');
const asyncapi = asyncapiOf('https://live.example.cn');

/** Every `$ref` of a document and every schema under `properties`-like keys, walked. */
function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === '$ref' && typeof part === 'string' ? [part] : refsOf(part),
  );
}

function at(document: Json, ref: string): unknown {
  return ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((part, key) => z.record(z.string(), z.unknown()).parse(part)[key.replaceAll('~1', '/')], document);
}

const Schema = z.looseObject({});
const Content = z.record(z.string(), z.strictObject({ schema: Schema }));
const Refusal = z.strictObject({ $ref: z.literal('#/components/responses/Refusal') });
const Operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(1),
  description: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.strictObject({ session: z.array(z.never()) })),
  'x-roles': z.array(z.string()).min(1),
  'x-rate': z.strictObject({ points: z.int(), seconds: z.int() }),
  parameters: z.array(
    z.strictObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: Schema }),
  ),
  requestBody: z.strictObject({ required: z.literal(true), content: Content }).optional(),
  responses: z.strictObject({ 200: z.strictObject({ description: z.string(), content: Content }), default: Refusal }),
});
/** The part of OpenAPI 3.1 that is used, strictly. */
const Openapi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.url() })),
  paths: z.record(
    z.string().startsWith('/api/'),
    z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), Operation),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/u), Schema),
    responses: z.record(z.string(), z.strictObject({ description: z.string(), content: Content })),
    securitySchemes: z.record(
      z.string(),
      z.strictObject({ type: z.literal('apiKey'), in: z.literal('cookie'), name: z.string() }),
    ),
  }),
});

describe('OpenAPI', () => {
  const { paths, components } = Openapi.parse(openapi);
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  test('has every route once, under its address and method, with its roles', () => {
    for (const [name, declared] of Object.entries({ ...routes, ...fileRoutes })) {
      const found = all.filter(({ operation }) => operation.operationId === name);
      expect(found.map(({ path, method }) => [method, path])).toEqual([
        [declared.method, declared.path.replace(/:(\w+)/gu, '{$1}')],
      ]);
      expect(found[0]?.operation['x-roles']).toEqual(declared.allow === 'anyone' ? ['anyone'] : declared.allow);
    }
    expect(all).toHaveLength(Object.keys(routes).length + Object.keys(fileRoutes).length);
  });

  test('declares exactly the parameters of each address', () => {
    for (const { path, operation } of all) {
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(
        inPath,
      );
    }
  });

  test('names every error, and every reference leads somewhere', () => {
    for (const code of Object.keys(errorTable)) expect(components.responses['Refusal']?.description).toContain(code);
    expect(refsOf(openapi).filter((ref) => at(openapi, ref) === undefined)).toEqual([]);
    expect(refsOf(openapi).length).toBeGreaterThan(50);
  });

  test('its schemas are JSON schemas that take what the contract takes', () => {
    for (const schema of Object.values(components.schemas))
      expect(() => z.fromJSONSchema({ ...schema, components, $defs: {} })).not.toThrow(TypeError);
    const body =
      all.find(({ operation }) => operation.operationId === 'editProfile')?.operation.requestBody?.content[
        'application/json'
      ]?.schema ?? {};
    const fromDocument = z.fromJSONSchema(body);
    expect(fromDocument.safeParse({ name: '王', enterprise: '' }).success).toBe(true);
    expect(fromDocument.safeParse({ name: 7, enterprise: '' }).success).toBe(false);
  });
});

const Message = z.strictObject({ $ref: z.string().startsWith('#/channels/socket/messages/') });
const Channel = z.strictObject({ $ref: z.literal('#/channels/socket') });
/** The part of AsyncAPI 3.0 that is used, strictly. */
const Asyncapi = z.strictObject({
  asyncapi: z.literal('3.0.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  defaultContentType: z.literal('application/json'),
  servers: z.record(
    z.string(),
    z.strictObject({ host: z.string(), protocol: z.enum(['ws', 'wss']), pathname: z.string() }),
  ),
  channels: z.record(
    z.string(),
    z.strictObject({
      address: z.string(),
      messages: z.record(z.string().regex(/^[\w.-]+$/u), z.strictObject({ $ref: z.string() })),
    }),
  ),
  operations: z.record(
    z.string().regex(/^[\w.-]+$/u),
    z.strictObject({
      action: z.enum(['send', 'receive']),
      channel: Channel,
      summary: z.string(),
      description: z.string().optional(),
      messages: z.array(Message).length(1),
      reply: z.strictObject({ channel: Channel, messages: z.array(Message).length(1) }).optional(),
    }),
  ),
  components: z.strictObject({
    messages: z.record(
      z.string(),
      z.strictObject({ name: z.string(), title: z.string(), summary: z.string().optional(), payload: Schema }),
    ),
    schemas: z.record(z.string(), Schema),
  }),
});

describe('AsyncAPI', () => {
  const { operations, servers } = Asyncapi.parse(asyncapi);

  test('has every command with its acknowledgement, every fact and the pulse', () => {
    for (const name of Object.keys(commands))
      expect(operations[name.replace(':', '.')]).toMatchObject({ action: 'receive', reply: {} });
    for (const name of [...FactName.options, 'pulse'])
      expect(operations[name.replace(':', '.')]).toMatchObject({ action: 'send' });
    expect(servers['live']).toEqual({ host: 'live.example.cn', protocol: 'wss', pathname: '/socket.io' });
  });

  test('every reference leads somewhere', () => {
    expect(refsOf(asyncapi).filter((ref) => at(asyncapi, ref) === undefined)).toEqual([]);
    expect(refsOf(asyncapi).length).toBeGreaterThan(50);
  });
});

test('the page shows every route and command, and has no script', () => {
  const page = docsPage(openapi, asyncapi)('nonce');
  for (const { path } of Object.values(routes)) expect(page).toContain(path.replace(/:(\w+)/gu, '{$1}'));
  for (const name of Object.keys(commands)) expect(page).toContain(`<code>${name}</code>`);
  expect(page).not.toMatch(/<script| on\w+=|https?:\/\/cdn/u);
});
