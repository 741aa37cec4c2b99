import type { ChartRow } from './chartRows.ts';

/** Colours and font of the page. */
export interface ChartColours {
  font: string;
  ink: string;
  muted: string;
  line: string;
  main: string;
  card: string;
}

const base = ({ ink, muted, card, line, font }: ChartColours, isStill: boolean) => ({
  animation: !isStill,
  textStyle: { fontFamily: font, color: ink },
  tooltip: {
    trigger: 'axis',
    // As HTML it would need style attributes, which the content security policy refuses.
    renderMode: 'richText',
    confine: true,
    backgroundColor: card,
    borderColor: line,
    textStyle: { color: ink },
    axisPointer: { type: 'line', lineStyle: { color: muted } },
  },
});
const axisLine = ({ line }: ChartColours) => ({ lineStyle: { color: line } });
const numbers = (colours: ChartColours) => ({
  type: 'value',
  minInterval: 1,
  axisLabel: { color: colours.muted },
  splitLine: axisLine(colours),
});

/** Numbers over time. */
export function lineOption(rows: readonly ChartRow[], colours: ChartColours, isStill: boolean) {
  return {
    ...base(colours, isStill),
    grid: { left: 8, right: 16, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: rows.map(({ name }) => name),
      axisLabel: { color: colours.muted, hideOverlap: true },
      axisLine: axisLine(colours),
    },
    yAxis: numbers(colours),
    series: [
      {
        type: 'line',
        data: rows.map(({ count }) => count),
        showSymbol: rows.length === 1,
        lineStyle: { width: 2 },
        areaStyle: { opacity: 0.12 },
        color: colours.main,
      },
    ],
  };
}

/** Parts beside each other, the first on top. */
export function barOption(rows: readonly ChartRow[], colours: ChartColours, isStill: boolean) {
  const upwards = rows.toReversed();
  return {
    ...base(colours, isStill),
    grid: { left: 8, right: 40, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { ...numbers(colours), splitLine: { show: false }, axisLabel: { show: false } },
    yAxis: {
      type: 'category',
      data: upwards.map(({ name }) => name),
      axisLabel: { color: colours.ink, interval: 0 },
      axisLine: axisLine(colours),
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        data: upwards.map(({ count }) => count),
        barMaxWidth: 14,
        label: { show: true, position: 'right', color: colours.ink },
        itemStyle: { borderRadius: [0, 4, 4, 0] },
        color: colours.main,
      },
    ],
  };
}
