import type {
  Chain,
  District,
  EnterpriseSize,
  ExpertField,
  Industry,
  InstitutionKind,
  Instrument,
  Tier,
} from '@jingqi/contract';

/** What a code is called in a sheet: Chinese, English. */
export type Words<C extends string> = Record<C, readonly [zh: string, en: string]>;

export const districtWords: Words<District> = {
  dongcheng: ['东城区', 'Dongcheng'],
  xicheng: ['西城区', 'Xicheng'],
  chaoyang: ['朝阳区', 'Chaoyang'],
  haidian: ['海淀区', 'Haidian'],
  fengtai: ['丰台区', 'Fengtai'],
  shijingshan: ['石景山区', 'Shijingshan'],
  mentougou: ['门头沟区', 'Mentougou'],
  fangshan: ['房山区', 'Fangshan'],
  tongzhou: ['通州区', 'Tongzhou'],
  shunyi: ['顺义区', 'Shunyi'],
  changping: ['昌平区', 'Changping'],
  daxing: ['大兴区', 'Daxing'],
  huairou: ['怀柔区', 'Huairou'],
  pinggu: ['平谷区', 'Pinggu'],
  miyun: ['密云区', 'Miyun'],
  yanqing: ['延庆区', 'Yanqing'],
  etown: ['北京经济技术开发区', 'Beijing E-Town'],
};

export const chainWords: Words<Chain> = {
  hydrogen: ['氢能', 'Hydrogen'],
  'energy-storage': ['储能', 'Energy storage'],
  'wind-power': ['风电装备', 'Wind power'],
  'artificial-intelligence': ['人工智能', 'Artificial intelligence'],
  biomedicine: ['生物药', 'Biomedicine'],
  'medical-robotics': ['医疗机器人', 'Medical robotics'],
};

export const tierWords: Words<Tier> = {
  none: ['未入梯度', 'None'],
  technology: ['科技型中小企业', 'Technology SME'],
  innovative: ['创新型中小企业', 'Innovative SME'],
  specialised: ['专精特新中小企业', 'Specialised SME'],
  'little-giant': ['专精特新“小巨人”企业', 'Little giant'],
};

export const sizeWords: Words<EnterpriseSize> = {
  micro: ['微型', 'Micro'],
  small: ['小型', 'Small'],
  medium: ['中型', 'Medium'],
  large: ['大型', 'Large'],
};

export const industryWords: Words<Industry> = {
  information: ['信息技术', 'Information technology'],
  manufacturing: ['制造业', 'Manufacturing'],
  biomedicine: ['医药健康', 'Biomedicine and health'],
  energy: ['能源', 'Energy'],
  environment: ['节能环保', 'Environment'],
  construction: ['建筑业', 'Construction'],
  transport: ['交通物流', 'Transport'],
  trade: ['批发零售', 'Trade'],
  science: ['科技服务', 'Science and technology services'],
  culture: ['文化创意', 'Culture'],
  finance: ['金融业', 'Finance'],
  services: ['商务服务', 'Business services'],
};

export const instrumentWords: Words<Instrument> = {
  credit: ['信用', 'Credit'],
  insurance: ['保险', 'Insurance'],
  loan: ['贷款', 'Loan'],
  investment: ['投资', 'Investment'],
  guarantee: ['担保', 'Guarantee'],
  subsidy: ['补贴', 'Subsidy'],
};

export const institutionWords: Words<InstitutionKind> = {
  bank: ['银行', 'Bank'],
  insurer: ['保险公司', 'Insurer'],
  guarantor: ['担保机构', 'Guarantor'],
  fund: ['基金', 'Fund'],
  broker: ['证券公司', 'Broker'],
};

export const fieldWords: Words<ExpertField> = {
  policy: ['政策', 'Policy'],
  law: ['法律', 'Law'],
  finance: ['金融', 'Finance'],
  digital: ['数字化', 'Digital'],
  technology: ['技术', 'Technology'],
  market: ['市场', 'Market'],
};

export const levelWords: Words<'1' | '2' | '3' | '4' | '5'> = {
  '1': ['小微企业之家', 'Home of small enterprises'],
  '2': ['专精特新服务站', 'Service station'],
  '3': ['示范平台（基地）', 'Model platform'],
  '4': ['专精特新特色园区', 'Speciality park'],
  '5': ['中小企业特色产业集群', 'Industry cluster'],
};
