import type { RegisterKind } from '@jingqi/contract';
import { choice, choices, count, list, wan, words, yes, type Column } from './column.ts';
import * as called from './words.ts';

const name = words('name', ['名称', 'Name'], 34, true);
const uscc = words('uscc', ['统一社会信用代码', 'USCC'], 22, true);
const district = choice('district', ['所在区', 'District'], called.districtWords, { required: true });
const address = words('address', ['地址', 'Address'], 36);
const intro = words('intro', ['简介', 'Introduction'], 40);
const active = yes('active', ['有效', 'Active']);
const contact = [words('contactName', ['联系人', 'Contact'], 12), words('contactPhone', ['联系电话', 'Phone'], 16)];

/** The columns of each register's sheet, in order: the same for export, template and import. */
export const columnsOf: Record<RegisterKind, readonly Column[]> = {
  enterprise: [
    name,
    uscc,
    words('shortName', ['简称', 'Short name'], 14),
    list('formerNames', ['曾用名', 'Former names']),
    district,
    choice('industry', ['行业', 'Industry'], called.industryWords, { required: true }),
    choice('chain', ['产业链', 'Chain'], called.chainWords, { blank: null }),
    choice('size', ['规模', 'Size'], called.sizeWords, { blank: 'small' }),
    choice('tier', ['梯度', 'Tier'], called.tierWords, { blank: 'none' }),
    ...contact,
    address,
    intro,
    active,
  ],
  carrier: [name, level(), district, address, count('seats', ['座位数', 'Seats']), ...contact, active],
  institution: [
    name,
    uscc,
    choice('institutionKind', ['机构类型', 'Kind'], called.institutionWords, { required: true }),
    choices('instruments', ['业务类型', 'Instruments'], called.instrumentWords, true),
    choices('chains', ['关注产业链', 'Chains'], called.chainWords),
    choices('tiers', ['关注梯度', 'Tiers'], called.tierWords),
    wan('minFen', ['单笔下限（万元）', 'From (10,000 yuan)']),
    wan('maxFen', ['单笔上限（万元）', 'To (10,000 yuan)']),
    ...contact,
    intro,
    active,
  ],
  expert: [
    words('name', ['姓名', 'Name'], 14, true),
    choice('field', ['领域', 'Field'], called.fieldWords, { required: true }),
    words('title', ['职称职务', 'Title']),
    words('organisation', ['单位', 'Organisation'], 30),
    choices('districts', ['服务区', 'Districts'], called.districtWords),
    ...contact,
    active,
  ],
  window: [name, district, address, ...contact, active],
};

/** A carrier's level is a number in the contract and a word for people. */
function level(): Column {
  const column = choice('level', ['级别', 'Level'], called.levelWords, { required: true });
  return { ...column, read: (text) => Number(column.read(text)) };
}
