import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Platform } from '../kit/index.ts';

const nonces = new WeakMap<ServerResponse, string>();

/** What an answer's own <style> elements carry to be taken; another one for each answer. */
export function nonceOf(response: Response): string {
  return nonces.get(response) ?? '';
}

/** helmet with our own content security policy: scripts and styles from here alone, media nodes reachable by WebSocket. */
export function securityHeaders(platform: Platform): RequestHandler {
  const isHttps = platform.settings.publicUrl.startsWith('https:');
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // antd writes its styles into <style> elements at run time; they carry the page's nonce.
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonces.get(response)}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        // Media nodes have addresses of their own, known only at run time.
        connectSrc: isHttps ? ["'self'", 'wss:', 'https:'] : ["'self'", 'ws:', 'wss:', 'http:', 'https:'],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  return (request, response, next) => {
    nonces.set(response, randomBytes(16).toString('base64url'));
    headers(request, response, next);
  };
}
