import { createConnection } from 'node:net';

/** Whether a mail server greets on a port of 127.0.0.1 within two seconds. */
export async function takesMail(port: number): Promise<boolean> {
  const socket = createConnection({ host: '127.0.0.1', port });
  socket.setEncoding('utf8').setTimeout(2_000, () => socket.destroy());
  return new Promise((resolve) => {
    socket.once('data', (greeting) => {
      resolve(String(greeting).startsWith('220'));
      socket.end('QUIT\r\n');
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
