import { z } from 'zod';
import { Chain, District, EnterpriseSize, Fen, Industry, Instrument, Tier } from './city.ts';
import { Id } from './id.ts';
import { Instant, line, paragraph } from './text.ts';
import { Uscc } from './uscc.ts';

export const RegisterKind = z.enum(['enterprise', 'carrier', 'institution', 'expert', 'window']);
export type RegisterKind = z.infer<typeof RegisterKind>;

/** Levels of service carriers: 1 小微企业之家, 2 专精特新服务站, 3 示范平台, 4 特色园区, 5 特色产业集群. */
export const CarrierLevel = z.int().min(1).max(5);
export const InstitutionKind = z.enum(['bank', 'insurer', 'guarantor', 'fund', 'broker']);
export type InstitutionKind = z.infer<typeof InstitutionKind>;
export const ExpertField = z.enum(['policy', 'law', 'finance', 'digital', 'technology', 'market']);
export type ExpertField = z.infer<typeof ExpertField>;

/** A number to call: mobile, landline with area code (and extension), 400 number or a five-figure service line; empty: none. */
export const PhoneNumber = z
  .string()
  .trim()
  .max(40)
  .refine((text) => text === '' || phonePattern.test(text), 'phone');
const phonePattern = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(?:-\d{1,6})?|400-?\d{3}-?\d{4}|[19]\d{4})$/u;

const choices = <E extends z.ZodType>(one: E) => z.array(one).max(20);
const named = { name: line(2, 100), active: z.boolean(), contactName: line(0, 40) };
const place = { address: line(0, 120) };

const enterprise = {
  kind: z.literal('enterprise'),
  ...named,
  ...place,
  uscc: Uscc,
  shortName: line(0, 40),
  formerNames: z.array(line(2, 100)).max(10),
  district: District,
  industry: Industry,
  chain: Chain.nullable(),
  size: EnterpriseSize,
  tier: Tier,
  intro: paragraph(0, 1000),
};
const carrier = {
  kind: z.literal('carrier'),
  ...named,
  ...place,
  level: CarrierLevel,
  district: District,
  /** People its room holds; 0: no room. */
  seats: z.int().min(0).max(10_000),
};
const institution = {
  kind: z.literal('institution'),
  ...named,
  uscc: Uscc,
  institutionKind: InstitutionKind,
  instruments: choices(Instrument).min(1),
  /** What it looks for; empty: any. */
  chains: choices(Chain),
  tiers: choices(Tier),
  /** Sum of one deal, CNY fen; null: no bound. */
  minFen: Fen.nullable(),
  maxFen: Fen.nullable(),
  intro: paragraph(0, 1000),
};
const expert = {
  kind: z.literal('expert'),
  ...named,
  field: ExpertField,
  title: line(0, 60),
  organisation: line(0, 100),
  /** Where they help; empty: everywhere. */
  districts: choices(District),
};
const window = { kind: z.literal('window'), ...named, ...place, district: District };

/** Left out: the number stays as it is (views show it masked, so an edit form does not have it). */
const phoneInput = { contactPhone: PhoneNumber.optional() };
/** `contactPhone` is masked (138****5678); a window's is a public number and is not. */
const seen = { id: Id, revision: z.int(), updatedAt: Instant, contactPhone: z.string() };

export const EnterpriseInput = z.object({ ...enterprise, ...phoneInput });
export const CarrierInput = z.object({ ...carrier, ...phoneInput });
export const InstitutionInput = z
  .object({ ...institution, ...phoneInput })
  .refine(({ minFen, maxFen }) => minFen === null || maxFen === null || minFen <= maxFen, {
    path: ['maxFen'],
    message: 'lessThanMin',
  });
export const ExpertInput = z.object({ ...expert, ...phoneInput });
export const WindowInput = z.object({ ...window, ...phoneInput });

/** An entry as an operator fills it in. */
export const RegisterEntryInput = z.discriminatedUnion('kind', [
  EnterpriseInput,
  CarrierInput,
  InstitutionInput,
  ExpertInput,
  WindowInput,
]);
export type RegisterEntryInput = z.infer<typeof RegisterEntryInput>;

export const EnterpriseView = z.object({ ...enterprise, ...seen });
export type EnterpriseView = z.infer<typeof EnterpriseView>;
export const CarrierView = z.object({ ...carrier, ...seen });
export type CarrierView = z.infer<typeof CarrierView>;
export const InstitutionView = z.object({ ...institution, ...seen });
export type InstitutionView = z.infer<typeof InstitutionView>;
export const ExpertView = z.object({ ...expert, ...seen });
export type ExpertView = z.infer<typeof ExpertView>;
export const WindowView = z.object({ ...window, ...seen });
export type WindowView = z.infer<typeof WindowView>;

/** An entry as the console shows it. */
export const RegisterEntry = z.discriminatedUnion('kind', [
  EnterpriseView,
  CarrierView,
  InstitutionView,
  ExpertView,
  WindowView,
]);
export type RegisterEntry = z.infer<typeof RegisterEntry>;

export const registerParams = z.object({ kind: RegisterKind });
export const registerEntryParams = z.object({ kind: RegisterKind, id: Id });

/** `text`: part of a name, pinyin (qingneng), initials (qn) or the beginning of a code. Filters a register has no field for are ignored. */
export const RegisterFilter = z.object({
  text: line(0, 60).optional(),
  district: District.optional(),
  chain: Chain.optional(),
  tier: Tier.optional(),
  level: z.enum(['1', '2', '3', '4', '5']).optional(),
  active: z.enum(['true', 'false']).optional(),
});
export type RegisterFilter = z.infer<typeof RegisterFilter>;
export const RegisterQuery = RegisterFilter.extend({ after: z.string().max(400).optional() });

/** A page by name: `next` is the cursor of the following one, null at the end; `total` counts all that the filter finds. */
export const RegisterPage = z.object({
  items: z.array(RegisterEntry),
  next: z.string().nullable(),
  total: z.int(),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

/** Who changed what. Phone numbers are masked. `before` is null when the entry was made. */
export const RegisterChange = z.object({
  at: Instant,
  name: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string() })),
});
export type RegisterChange = z.infer<typeof RegisterChange>;

/** What a person filling in a form is told of an enterprise: nothing about whom to call. */
export const EnterpriseCard = z.object({
  uscc: z.string(),
  name: z.string(),
  district: District,
  chain: Chain.nullable(),
  tier: Tier,
  size: EnterpriseSize,
});
export type EnterpriseCard = z.infer<typeof EnterpriseCard>;
