import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { barOption, lineOption, type ChartColours } from './chartOptions.ts';
import type { ChartRow } from './chartRows.ts';

echarts.use([LineChart, BarChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Draws into an element that has a size, and again when the size changes. Returns its removal. */
export function drawChart(element: HTMLElement, kind: 'line' | 'bar', rows: readonly ChartRow[]): () => void {
  const chart = echarts.init(element, null, { renderer: 'svg' });
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  chart.setOption((kind === 'line' ? lineOption : barOption)(rows, coloursOf(element), isStill));
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(element);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
}

function coloursOf(element: HTMLElement): ChartColours {
  const style = getComputedStyle(element);
  const css = (name: string): string => style.getPropertyValue(name).trim();
  return {
    font: css('--font'),
    ink: css('--text'),
    muted: css('--muted'),
    line: css('--line'),
    main: css('--primary-ink'),
    card: css('--card'),
  };
}
