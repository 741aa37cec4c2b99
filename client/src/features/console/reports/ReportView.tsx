import { LeadKind, LeadState, type EventReport } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { durationWords } from '../duration.ts';
import { AttendedCharts } from './AttendedCharts.tsx';
import { ChartCard } from './ChartCard.tsx';
import { FigureCard } from './FigureCard.tsx';
import { MoneyCards } from './MoneyCards.tsx';
import { useAttendedFigures } from './useAttendedFigures.ts';
import './reports.css';

/** What came of an event, in figures and charts. */
export function ReportView({ report }: { report: EventReport }) {
  const { t } = useTranslation('console');
  const attended = useAttendedFigures(report.attended);
  return (
    <div className="report" data-testid="report">
      <div className="report__cards">
        <Registered registered={report.registered} />
        <FigureCard title={t('reports.section.attended')} figures={attended.figures} />
      </div>
      <AttendedCharts attended={report.attended} />
      <div className="report__cards">
        <Questions questions={report.questions} />
        <Meetings meetings={report.meetings} />
      </div>
      <Leads leads={report.leads} />
      <MoneyCards money={report.money} />
    </div>
  );
}

function Registered({ registered }: Pick<EventReport, 'registered'>) {
  const { t } = useTranslation('console');
  const names = ['total', 'approved', 'waitlisted', 'refused', 'cancelled', 'enterprises'] as const;
  return (
    <FigureCard
      title={t('reports.section.registered')}
      figures={names.map((name) => ({ name: t(`reports.registered.${name}`), value: registered[name] }))}
    />
  );
}

function Questions({ questions }: Pick<EventReport, 'questions'>) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const { medianAnswerMs } = questions;
  return (
    <FigureCard
      title={t('reports.section.questions')}
      figures={[
        ...(['asked', 'released', 'answered'] as const).map((name) => ({
          name: t(`reports.questions.${name}`),
          value: questions[name],
        })),
        {
          name: t('reports.questions.medianAnswerMs'),
          value: medianAnswerMs === null ? t('reports.none') : durationWords(medianAnswerMs, language),
        },
      ]}
    />
  );
}

function Meetings({ meetings }: Pick<EventReport, 'meetings'>) {
  const { t } = useTranslation('console');
  const names = ['requested', 'planned', 'held', 'lost'] as const;
  return (
    <FigureCard
      title={t('reports.section.meetings')}
      figures={names.map((name) => ({ name: t(`reports.meetings.${name}`), value: meetings[name] }))}
    >
      {meetings.lostWhy.length > 0 && (
        <>
          <p className="muted">{t('reports.meetings.why')}</p>
          <ul className="report__why">
            {meetings.lostWhy.map(({ why, count }) => (
              <li key={why}>
                {t(`reports.why.${why}`)} <strong className="tabular">{count}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </FigureCard>
  );
}

function Leads({ leads }: Pick<EventReport, 'leads'>) {
  const { t } = useTranslation('console');
  const stateWord = (state: string): string => {
    const known = LeadState.safeParse(state);
    return known.success ? t(`leads.state.${known.data}`) : state;
  };
  const kindWord = (kind: string): string => {
    const known = LeadKind.safeParse(kind);
    return known.success ? t(`leads.kind.${known.data}`) : kind;
  };
  const of = { name: t('reports.chart.name'), count: t('reports.chart.leads') };
  return (
    <>
      <FigureCard
        title={t('reports.section.leads')}
        figures={[
          { name: t('reports.leads.total'), value: leads.total },
          { name: t('reports.leads.overdue'), value: leads.overdue },
        ]}
      />
      <div className="charts">
        <ChartCard
          kind="bar"
          title={t('reports.leads.byState')}
          rows={leads.byState.map(({ state, count }) => ({ name: stateWord(state), count }))}
          of={of}
          testId="chart-leads-state"
        />
        <ChartCard
          kind="bar"
          title={t('reports.leads.byKind')}
          rows={leads.byKind.map(({ kind, count }) => ({ name: kindWord(kind), count }))}
          of={of}
          testId="chart-leads-kind"
        />
      </div>
    </>
  );
}
