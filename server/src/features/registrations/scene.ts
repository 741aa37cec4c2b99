import type { Act } from '../../kit/index.ts';
import type { EventDoc } from '../events/index.ts';
import type { RollDoc } from './roll.model.ts';

/** One act upon the registrations of one event. `roll` holds the numbers as they will be at its end. */
export interface Scene {
  a: Act;
  roll: RollDoc;
  event: EventDoc;
  /** Where people reach us, for the links in messages. */
  publicUrl: string;
}
