import { DomainError } from '@jingqi/contract';

export async function handle(): Promise<void> {
  throw new DomainError('UNAVAILABLE');
}
