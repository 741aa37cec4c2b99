import { CrowdMember } from './CrowdMember.ts';

/** At once on their way, so that the server's queue of connections does not overflow. */
const atOnce = 50;

type Order = { do: 'open'; port: number; count: number; first: string } | { do: 'count'; until: number };

let received = 0;
let until = Infinity;
let opened = 0;

const count = (): void => {
  received += 1;
  if (received >= until) told();
};

function told(): void {
  until = Infinity;
  process.send?.('done');
}

async function open({ port, count: wanted, first }: Extract<Order, { do: 'open' }>): Promise<void> {
  let left = wanted;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      opened += 1;
      // Several addresses of this machine, each with ports of its own.
      await new CrowdMember(count).open({ port, from: `127.0.0.${2 + (opened % 4)}`, first });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  process.send?.('done');
}

process.on('message', (order: Order) => {
  if (order.do === 'open') void open(order);
  else if (received >= order.until) told();
  else until = order.until;
});
process.on('disconnect', () => process.exit(0));
