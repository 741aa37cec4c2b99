import type { ImportReport, RowProblem } from '@jingqi/contract';
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';

const counts = ['rows', 'created', 'updated', 'unchanged', 'bad'] as const;

/** What a sheet did or would do, and each row that was left out. */
export function ImportResult({ report }: { report: ImportReport }) {
  const { t } = useTranslation('console');
  const { state, applied } = report;
  const kind = { checked: 'info', applied: 'success', stopped: 'warning' } as const;
  return (
    <>
      <Alert
        className="wide"
        type={kind[state]}
        showIcon
        title={t(`registers.import.${state}`, { applied })}
        data-testid={`import-${state}`}
      />
      <dl className="import__counts">
        {counts.map((count) => (
          <div key={count}>
            <dt>{t(`registers.import.${count}`)}</dt>
            <dd className="tabular">{report[count]}</dd>
          </div>
        ))}
      </dl>
      {report.problems.length > 0 && <Problems problems={report.problems} />}
      {report.moreProblems > 0 && <p>{t('registers.import.more', { count: report.moreProblems })}</p>}
    </>
  );
}

function Problems({ problems }: { problems: RowProblem[] }) {
  const { t } = useTranslation('console');
  return (
    <Table<RowProblem>
      className="import__problems"
      size="small"
      rowKey={({ row, column }) => `${row} ${column}`}
      pagination={false}
      tableLayout="fixed"
      scroll={{ y: 280 }}
      dataSource={problems}
      columns={[
        { key: 'row', title: t('registers.import.row'), dataIndex: 'row', width: '13%' },
        { key: 'column', title: t('registers.import.column'), dataIndex: 'column', width: '30%' },
        { key: 'value', title: t('registers.import.value'), dataIndex: 'value', width: '27%' },
        {
          key: 'problem',
          title: t('registers.import.problem'),
          render: (_, { problem }) => t(`registers.problem.${problem}`),
        },
      ]}
    />
  );
}
