import type { RegistrationState, StaffRegistrationView } from '@jingqi/contract';
import {
  csvType,
  writeCsv,
  writeXlsx,
  xlsxType,
  beijingTime,
  type Cell,
  type DownloadHandlers,
} from '../../kit/index.ts';
import { findEvent, type EventDoc } from '../events/index.ts';
import { chainWords, districtWords, tierWords } from '../registers/index.ts';
import { visibleTo } from './registration.audience.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { staffView } from './registration.view.ts';
import { Roll, type RollDoc } from './roll.model.ts';
import { standingOf } from './standingOf.ts';

const maxRows = 50_000;
const portion = 500;

const stateWords: Record<RegistrationState, string> = {
  pending: '待审核',
  approved: '已通过',
  waitlisted: '候补',
  offered: '待确认',
  refused: '未通过',
  cancelled: '已取消',
  lapsed: '已失效',
};

interface Column {
  title: string;
  width: number;
  cell: (view: StaffRegistrationView) => Cell;
}
const yes = (value: boolean): string => (value ? '是' : '否');
const at = (instant: string | null): string => (instant === null ? '' : beijingTime(new Date(instant)));

const columns: Column[] = [
  { title: '姓名', width: 12, cell: ({ name }) => name },
  { title: '联系方式', width: 20, cell: ({ contact }) => contact },
  { title: '企业', width: 32, cell: ({ enterprise }) => enterprise },
  { title: '统一社会信用代码', width: 22, cell: ({ uscc }) => uscc },
  { title: '职务', width: 14, cell: ({ position }) => position },
  { title: '所在区', width: 14, cell: ({ district }) => (district ? districtWords[district][0] : '') },
  { title: '产业链', width: 12, cell: ({ chain }) => (chain ? chainWords[chain][0] : '') },
  { title: '梯度', width: 20, cell: ({ tier }) => (tier ? tierWords[tier][0] : '') },
  { title: '状态', width: 10, cell: ({ state }) => stateWords[state] },
  { title: '首次参加', width: 10, cell: ({ isFirstTime }) => yes(isFirstTime) },
  { title: '希望联系', width: 10, cell: ({ wantsContact }) => yes(wantsContact) },
  { title: '愿意约见', width: 10, cell: ({ openToMeetings }) => yes(openToMeetings) },
  { title: '需求', width: 40, cell: ({ need }) => need },
  { title: '现场签到', width: 20, cell: ({ checkedInAt }) => at(checkedInAt) },
  { title: '在线分钟', width: 10, cell: ({ minutes }) => minutes },
  { title: '报名时间', width: 20, cell: ({ createdAt }) => at(createdAt) },
];

type Asked = Pick<Parameters<DownloadHandlers['registrationsXlsx']>[0], 'actor' | 'params'>;

/** The columns of this event, its own questions among them, and the rows its reader may see. Throws NOT_FOUND. */
async function tableOf({ actor, params }: Asked): Promise<{ columns: Column[]; rows: AsyncIterable<Cell[]> }> {
  const event = await findEvent(params.id);
  const roll = await Roll.findById(event._id).lean<RollDoc>();
  const questions = (roll?.questions ?? []).map(({ id, label }): Column => ({
    title: label,
    width: 24,
    cell: ({ answers }) => answers[id] ?? '',
  }));
  const all = [...columns, ...questions];
  return { columns: all, rows: rowsOf(event, await visibleTo(actor), all) };
}

async function* rowsOf(
  event: EventDoc,
  visible: Awaited<ReturnType<typeof visibleTo>>,
  shown: readonly Column[],
): AsyncIterable<Cell[]> {
  if (!visible) return;
  let batch: RegistrationDoc[] = [];
  const flush = async (): Promise<Cell[][]> => {
    const standing = await standingOf(batch, event);
    const views = batch.map((registration) => staffView(registration, event, standing));
    batch = [];
    return views.map((view) => shown.map(({ cell }) => cell(view)));
  };
  const cursor = Registration.find({ eventId: event._id, ...visible })
    .sort({ createdAt: -1, _id: -1 })
    .limit(maxRows)
    .lean<RegistrationDoc[]>()
    .cursor();
  for await (const registration of cursor) {
    batch.push(registration);
    if (batch.length === portion) yield* await flush();
  }
  yield* await flush();
}

export const sendXlsx: DownloadHandlers['registrationsXlsx'] = async (request) => {
  const { columns: all, rows } = await tableOf(request);
  return { type: xlsxType, fileName: '报名.xlsx', body: await writeXlsx('报名', all, rows) };
};

export const sendCsv: DownloadHandlers['registrationsCsv'] = async (request) => {
  const { columns: all, rows } = await tableOf(request);
  return { type: csvType, fileName: '报名.csv', body: await writeCsv(all, rows) };
};
