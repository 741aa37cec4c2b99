import {
  ErrorBody,
  errorTable,
  fileRoutes,
  routes,
  type DownloadRoute,
  type Route,
  type UploadRoute,
} from '@jingqi/contract';
import { z } from 'zod';
import { schemaOfInput, schemaOfOutput, type Json } from './jsonSchemas.ts';

/** The OpenAPI 3.1 description of every route of the contract. */
export function openapiOf(publicUrl: string): Json {
  const schemas: Json = {};
  const refusal = jsonContent(schemaOfOutput(ErrorBody, schemas));
  const paths: Record<string, Json> = {};
  for (const [name, declared] of Object.entries(routes)) {
    addOperation(paths, declared, { operationId: name, ...operationOf(declared, schemas) });
  }
  for (const [name, declared] of Object.entries(fileRoutes)) {
    addOperation(paths, declared, { operationId: name, ...fileOperationOf(declared, schemas) });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '京企直播 · Jingqi Live',
      version: '0.1.0',
      description:
        'JSON over HTTP. A session is a cookie. Errors carry a code of one table: see the response `Refusal`.',
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas,
      responses: { Refusal: { description: refusalText(), content: refusal } },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' } },
    },
  };
}

type Declared = Pick<Route, 'method' | 'path' | 'summary' | 'allow' | 'rate'>;

function addOperation(paths: Record<string, Json>, declared: Declared, operation: Json): void {
  const { method, path, summary, allow, rate } = declared;
  const address = path.replace(/:(\w+)/gu, '{$1}');
  const isOpen = allow === 'anyone';
  paths[address] = {
    ...paths[address],
    [method]: {
      summary,
      description: `${isOpen ? '任何人 · anyone' : allow.join(', ')} — ${rate.points} / ${rate.seconds} s`,
      tags: [/^\/api\/([\w-]+)/u.exec(path)?.[1] ?? 'api'],
      security: isOpen ? [] : [{ session: [] }],
      'x-roles': isOpen ? ['anyone'] : [...allow],
      'x-rate': rate,
      ...operation,
    },
  };
}

function operationOf({ method, params, query, body, output }: Route, schemas: Json): Json {
  const hasBody = method !== 'get' && hasProperties(body);
  return {
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    ...(hasBody ? { requestBody: { required: true, content: jsonContent(schemaOfInput(body)) } } : {}),
    responses: answers(jsonContent(schemaOfOutput(output, schemas))),
  };
}

const binary = { type: 'string', format: 'binary' };

function fileOperationOf(declared: DownloadRoute | UploadRoute, schemas: Json): Json {
  const parameters = [...parametersOf(declared.params, 'path'), ...parametersOf(declared.query, 'query')];
  if (declared.method === 'get') return { parameters, responses: answers({ '*/*': { schema: binary } }) };
  const upload = { type: 'object', properties: { file: binary }, required: ['file'] };
  return {
    parameters,
    requestBody: { required: true, content: { 'multipart/form-data': { schema: upload } } },
    responses: answers(jsonContent(schemaOfOutput(declared.output, schemas))),
  };
}

function answers(content: Json): Json {
  return { 200: { description: '成功 · done', content }, default: { $ref: '#/components/responses/Refusal' } };
}

function jsonContent(schema: Json): Json {
  return { 'application/json': { schema } };
}

function hasProperties(schema: z.ZodType): boolean {
  return Object.keys(propertiesOf(schemaOfInput(schema))).length > 0;
}

function propertiesOf(schema: Json): Json {
  return z.record(z.string(), z.unknown()).catch({}).parse(schema['properties']);
}

function parametersOf(schema: z.ZodType, where: 'path' | 'query'): Json[] {
  const whole = schemaOfInput(schema);
  const required = z.array(z.string()).catch([]).parse(whole['required']);
  return Object.entries(propertiesOf(whole)).map(([name, part]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: part,
  }));
}

function refusalText(): string {
  return Object.entries(errorTable)
    .map(([code, { status, zh, en }]) => `${code} (${status}): ${zh} · ${en}`)
    .join('\n\n');
}
