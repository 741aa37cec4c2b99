import { z } from 'zod';
import type { Json } from './jsonSchemas.ts';

const Operation = z.looseObject({ summary: z.string(), description: z.string().default('') });
const Openapi = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});
const Asyncapi = z.looseObject({
  operations: z.record(z.string(), Operation.extend({ action: z.string() })),
  components: z.looseObject({ messages: z.record(z.string(), z.unknown()) }),
});

/** The two descriptions as one page without a script; its own style carries the nonce of the answer. */
export function docsPage(openapi: Json, asyncapi: Json): (nonce: string) => string {
  const http = Openapi.parse(openapi);
  const socket = Asyncapi.parse(asyncapi);
  const routes = Object.entries(http.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => entry(method.toUpperCase(), path, operation, operation)),
  );
  const operations = Object.entries(socket.operations).map(([key, operation]) => {
    const { action, ...rest } = operation;
    const messages = { message: socket.components.messages[key], ack: socket.components.messages[`${key}.ack`] };
    return entry(action === 'send' ? '推送 fact' : '命令 command', key.replace('.', ':'), rest, messages);
  });
  const schemas = Object.entries(http.components.schemas).map(
    ([name, schema]) =>
      `<details id="${escaped(name)}"><summary><code>${escaped(name)}</code></summary>${json(schema)}</details>`,
  );
  return page([
    section('HTTP', '<a href="/api/openapi.json">OpenAPI 3.1</a>', routes),
    section('Socket.IO', '<a href="/api/asyncapi.json">AsyncAPI 3.0</a>', operations),
    section('数据结构 · Schemas', '', schemas),
  ]);
}

function entry(
  kind: string,
  name: string,
  { summary, description }: z.infer<typeof Operation>,
  detail: unknown,
): string {
  return `<details><summary><b>${escaped(kind)}</b> <code>${escaped(name)}</code> ${escaped(summary)} <i>${escaped(description)}</i></summary>${json(detail)}</details>`;
}

function section(title: string, link: string, entries: string[]): string {
  return `<section><h2>${title}</h2><p>${link}</p>${entries.join('\n')}</section>`;
}

function json(value: unknown): string {
  return `<pre>${escaped(JSON.stringify(value, null, 2))}</pre>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.6 "PingFang SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
summary { cursor: pointer; padding: 0.4rem 0; } i { opacity: 0.75; font-style: normal; font-size: 0.85em; }
b { display: inline-block; min-width: 5rem; } pre { overflow: auto; font-size: 0.85em; padding: 0.5rem; border: 1px solid; border-radius: 8px; }`;

function page(sections: string[]): (nonce: string) => string {
  return (nonce) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>接口文档 · API</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>接口文档 · API</h1>
${sections.join('\n')}
</main></body></html>`;
}
