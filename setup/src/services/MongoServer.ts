/** Which server keeps the data: somebody else's, a mongod, or the stand-in for bare machines. */
export type MongoServer =
  | { readonly kind: 'uri'; readonly uri: string }
  | { readonly kind: 'mongod'; readonly bin: string }
  | { readonly kind: 'secantus'; readonly bin: string };

export type LocalMongoServer = Exclude<MongoServer, { kind: 'uri' }>;

/** Address of a database on a server that we run on this machine. */
export function localMongoUri(kind: LocalMongoServer['kind'], port: number, name: string): string {
  const options =
    kind === 'mongod'
      ? 'replicaSet=jingqi&directConnection=true'
      : 'replicaSet=secantus&directConnection=true&retryWrites=false';
  return `mongodb://127.0.0.1:${port}/${name}?${options}`;
}

/** The same server and options, another database. */
export function withDatabase(uri: string, name: string): string {
  const [address = '', options] = uri.split('?');
  const base = address.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+).*$/, '$1');
  return `${base}/${name}${options === undefined ? '' : `?${options}`}`;
}
