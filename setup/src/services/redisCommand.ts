import { connect } from 'node:net';

/** One command to a Redis on this machine, the first line of its answer without its type mark. */
export async function redisCommand(port: number, words: readonly string[]): Promise<string> {
  const request = `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request));
    let answer = '';
    socket.setTimeout(2000, () => socket.destroy(new Error('Redis does not answer')));
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      answer += String(chunk);
      const end = answer.indexOf('\r\n');
      if (end < 0) return;
      socket.destroy();
      if (answer.startsWith('-')) reject(new Error(answer.slice(1, end)));
      else resolve(answer.slice(1, end));
    });
  });
}
