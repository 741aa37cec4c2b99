import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import * as accounts from '../accounts/index.ts';
import { Carrier, Institution } from '../registers/index.ts';

/** A staff account, of a carrier that is in the register. Throws INVALID_INPUT, and what `accounts.saveStaff` throws. */
export const saveStaff: RouteHandlers['saveStaff'] = async (request) => {
  const { carrierId } = request.body;
  if (carrierId !== null && !(await Carrier.exists({ _id: carrierId }))) throw unknown('carrierId');
  return accounts.saveStaff(request, request.body);
};

/** An investor of an institution that is in the register. Throws INVALID_INPUT, and what `accounts.setInvestor` throws. */
export const setInvestor: RouteHandlers['setInvestor'] = async (request) => {
  const { institutionId } = request.body;
  if (institutionId !== null && !(await Institution.exists({ _id: institutionId }))) throw unknown('institutionId');
  return accounts.setInvestor(request, request.params.id, institutionId);
};

const unknown = (path: 'carrierId' | 'institutionId'): DomainError =>
  new DomainError('INVALID_INPUT', { fields: [{ path, problem: 'unknown' }] });
