import { connect, createServer, type Server, type Socket } from 'node:net';

/** A TCP way to a service that can fall silent: connections stay open and nothing passes, as with a frozen machine. */
export class SilentWire {
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  #isSilent = false;

  constructor(toPort: number) {
    this.#server = createServer((near) => {
      const far = connect(toPort, '127.0.0.1');
      this.#join(near, far);
      this.#join(far, near);
    });
  }

  /** Resolves to its port. */
  async open(): Promise<number> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  silence(isSilent: boolean): void {
    this.#isSilent = isSilent;
    for (const end of this.#ends) {
      if (isSilent) end.pause();
      else end.resume();
    }
  }

  close(): void {
    this.#server.close();
    for (const end of this.#ends) end.destroy();
  }

  #join(from: Socket, to: Socket): void {
    this.#ends.add(from);
    from.on('data', (bytes) => void to.write(bytes));
    if (this.#isSilent) from.pause();
    from.on('error', () => from.destroy());
    from.once('close', () => {
      this.#ends.delete(from);
      to.destroy();
    });
  }
}
