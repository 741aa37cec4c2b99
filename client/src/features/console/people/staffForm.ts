import { newId, type District, type PersonView, type StaffRole } from '@jingqi/contract';

export interface StaffValues {
  id: string;
  role: StaffRole;
  login: string;
  name: string;
  enterprise: string;
  district: District | null;
  carrierId: string | null;
}
export type StaffProblem = 'login' | 'taken' | 'name' | 'district' | 'carrier';

/** A staff account as its form begins. The id of a new one is made once, so that saving again is harmless. */
export function staffValues(person: PersonView | null): StaffValues {
  if (!person || !isStaffRole(person.role))
    return { id: newId(), role: 'window', login: '', name: '', enterprise: '', district: null, carrierId: null };
  const { id, role, login, name, enterprise, district, carrierId } = person;
  return { id, role, login, name, enterprise, district, carrierId };
}

export function isStaffRole(role: PersonView['role']): role is StaffRole {
  return role !== 'guest' && role !== 'sme' && role !== 'investor' && role !== 'official';
}

/** As the server wants it: a district belongs to windows, a carrier to its staff. */
export function staffInput(values: StaffValues): StaffValues {
  const { role, login, district, carrierId } = values;
  return {
    ...values,
    login: login.trim().toLowerCase(),
    district: role === 'window' ? district : null,
    carrierId: role === 'carrier' ? carrierId : null,
  };
}

/** What has to be mended before it can be sent. */
export function staffProblems(values: StaffValues): StaffProblem[] {
  const { role, login, name, district, carrierId } = staffInput(values);
  const problems: (StaffProblem | false)[] = [
    !/^[a-z0-9][a-z0-9._-]{1,63}$/u.test(login) && 'login',
    name.trim() === '' && 'name',
    role === 'window' && district === null && 'district',
    role === 'carrier' && carrierId === null && 'carrier',
  ];
  return problems.filter((problem) => problem !== false);
}
