import type { Chain, Industry } from '@jingqi/contract';

/** What an enterprise does: the words of its name and what it says of itself. */
export interface Field {
  industry: Industry;
  words: readonly [string, ...string[]];
  endings: readonly [string, ...string[]];
  does: readonly [string, ...string[]];
}

export const chainFields: Record<Chain, readonly [Field, ...Field[]]> = {
  hydrogen: [
    {
      industry: 'energy',
      words: ['氢能', '氢源', '绿氢'],
      endings: ['科技', '能源科技', '动力科技'],
      does: ['碱性电解水制氢设备', '车用燃料电池系统', '高压储氢瓶'],
    },
    {
      industry: 'manufacturing',
      words: ['氢能', '氢动', '膜电极'],
      endings: ['装备', '动力装备', '材料'],
      does: ['膜电极和双极板', '加氢站压缩机', '氢气检漏传感器'],
    },
  ],
  'energy-storage': [
    {
      industry: 'energy',
      words: ['储能', '蓄能', '光储'],
      endings: ['科技', '能源科技', '系统'],
      does: ['工商业储能柜', '电池管理系统', '储能电站能量管理软件'],
    },
    {
      industry: 'manufacturing',
      words: ['储能', '钠电', '电池'],
      endings: ['装备', '材料', '科技'],
      does: ['钠离子电池正极材料', '储能变流器', '液冷温控机组'],
    },
  ],
  'wind-power': [
    {
      industry: 'manufacturing',
      words: ['风电', '风能', '叶片'],
      endings: ['装备', '重工装备', '科技'],
      does: ['风机主轴轴承', '叶片除冰装置', '塔筒检测机器人'],
    },
    {
      industry: 'energy',
      words: ['风电', '风能'],
      endings: ['运维科技', '能源科技'],
      does: ['风场运维和功率预测', '风机状态监测'],
    },
  ],
  'artificial-intelligence': [
    {
      industry: 'information',
      words: ['智能', '数智', '智视', '语义', '算力'],
      endings: ['科技', '软件', '信息技术'],
      does: ['工业质检视觉系统', '行业大模型训练平台', '边缘推理一体机', '政务智能问答系统'],
    },
    {
      industry: 'science',
      words: ['智算', '智联', '人工智能'],
      endings: ['技术研究', '科技', '技术服务'],
      does: ['数据标注和评测服务', '智能体开发工具', '算法安全检测'],
    },
  ],
  biomedicine: [
    {
      industry: 'biomedicine',
      words: ['生物', '基因', '抗体', '细胞', '药物'],
      endings: ['生物医药', '医药科技', '生物科技'],
      does: ['抗体偶联药物', '细胞治疗用培养基', '体外诊断试剂', '药物晶型筛选服务'],
    },
  ],
  'medical-robotics': [
    {
      industry: 'biomedicine',
      words: ['医疗机器人', '康复', '手术导航'],
      endings: ['医疗科技', '医疗器械', '科技'],
      does: ['骨科手术导航系统', '下肢康复机器人', '血管介入手术机器人'],
    },
    {
      industry: 'manufacturing',
      words: ['智能医疗', '机器人', '精密传动'],
      endings: ['机器人', '装备', '科技'],
      does: ['机器人关节模组', '医用力传感器', '手术器械精密件'],
    },
  ],
};

export const otherFields: readonly [Field, ...Field[]] = [
  {
    industry: 'information',
    words: ['软件', '云', '数据', '信息'],
    endings: ['科技', '信息技术', '软件'],
    does: ['中小企业进销存软件', '设备联网和数据采集', '网络安全监测'],
  },
  {
    industry: 'manufacturing',
    words: ['精密', '传感', '仪器', '新材料'],
    endings: ['科技', '仪器', '制造'],
    does: ['精密减速机', '光纤传感器', '真空镀膜设备'],
  },
  {
    industry: 'environment',
    words: ['环境', '水务', '节能'],
    endings: ['环保科技', '科技', '工程技术'],
    does: ['工业废水处理', '烟气余热回收', '固废资源化'],
  },
  {
    industry: 'construction',
    words: ['建筑', '装配', '幕墙'],
    endings: ['工程', '建筑科技'],
    does: ['装配式构件设计', '建筑能耗改造'],
  },
  {
    industry: 'transport',
    words: ['物流', '冷链', '智行'],
    endings: ['供应链', '物流科技'],
    does: ['城市冷链配送', '仓储调度系统'],
  },
  {
    industry: 'trade',
    words: ['商贸', '优品', '供应'],
    endings: ['商贸', '供应链管理'],
    does: ['工业品集采', '跨境电商服务'],
  },
  {
    industry: 'science',
    words: ['检测', '标准', '设计'],
    endings: ['检测技术', '技术服务', '工业设计'],
    does: ['可靠性试验', '工业产品设计', '知识产权运营'],
  },
  {
    industry: 'culture',
    words: ['文创', '数字文化', '影像'],
    endings: ['文化科技', '文化传媒'],
    does: ['数字展陈', '文博衍生品'],
  },
  { industry: 'finance', words: ['征信', '金服'], endings: ['金融科技', '数据服务'], does: ['企业信用数据服务'] },
  {
    industry: 'services',
    words: ['企服', '人力', '咨询'],
    endings: ['企业服务', '管理咨询'],
    does: ['专精特新培育咨询', '人力资源外包'],
  },
];
