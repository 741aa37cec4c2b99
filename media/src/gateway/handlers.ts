import type { SignalInput, SignalName, SignalOutput } from '@jingqi/contract';
import { consumeStream } from '../stage/consumeStream.ts';
import { joinStage } from '../stage/joinStage.ts';
import { loopBack } from '../stage/loopBack.ts';
import { muteStream, unpublishStream } from '../stage/muteStream.ts';
import type { Participant } from '../stage/Participant.ts';
import { publishStream } from '../stage/publishStream.ts';
import { pauseConsumer, preferLayer, resumeConsumer, stopConsumer } from '../stage/steerConsumer.ts';
import { connectTransport, openTransport, restartTransport } from '../stage/transports.ts';

type Handlers = { [S in SignalName]: (participant: Participant, input: SignalInput<S>) => Promise<SignalOutput<S>> };

/** Each command of the contract and the use case that serves it. */
export const handlers: Handlers = {
  'stage:join': joinStage,
  'transport:open': openTransport,
  'transport:connect': connectTransport,
  'transport:restart': restartTransport,
  'stream:publish': publishStream,
  'stream:mute': muteStream,
  'stream:unpublish': unpublishStream,
  'stream:consume': consumeStream,
  'consumer:resume': resumeConsumer,
  'consumer:pause': pauseConsumer,
  'consumer:prefer': preferLayer,
  'consumer:close': stopConsumer,
  'check:echo': async () => ({}),
  'check:loop': loopBack,
};
