import { expect, test } from 'vitest';
import { localMongoUri, withDatabase } from './MongoServer.ts';

test('the stand-in gets no retried writes, mongod its replica set', () => {
  expect(localMongoUri('secantus', 1234, 'x')).toContain('retryWrites=false');
  expect(localMongoUri('mongod', 1234, 'x')).not.toContain('retryWrites');
});

test('another database of the same server', () => {
  expect(withDatabase('mongodb://h:1/a?replicaSet=r', 'b')).toBe('mongodb://h:1/b?replicaSet=r');
  expect(withDatabase('mongodb://u:p@h:1,h:2', 'b')).toBe('mongodb://u:p@h:1,h:2/b');
});
