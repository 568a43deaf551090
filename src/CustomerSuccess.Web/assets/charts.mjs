// What the dashboard draws with ECharts, and nothing else: the bundle holds only these parts.
import * as echarts from 'echarts/core';
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';
import { withTokens } from './chart-tokens.mjs';

echarts.use([BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart, AriaComponent, GridComponent, MarkAreaComponent,
  MarkLineComponent, MarkPointComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

/** Draws the options in the element and keeps them drawn: again on a new size, theme or options. */
export function draw(host, options, listener) {
  return new Drawing(host, options, listener);
}

class Drawing {
  constructor(host, options, listener) {
    this.host = host;
    this.options = JSON.parse(options);
    this.chart = echarts.init(host, null, { renderer: 'svg' });
    this.chart.on('click', event => listener?.invokeMethodAsync('ClickedAsync', event.seriesId ?? '', event.dataIndex));
    this.size = new ResizeObserver(() => { this.chart.resize(); this.paint(); });
    this.size.observe(host);
    this.theme = new MutationObserver(() => this.paint(true));
    this.theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'lang'] });
    this.paint();
  }

  update(options) {
    this.options = JSON.parse(options);
    this.paint(true);
  }

  paint(always) {
    // A host without a width yet is neither narrow nor wide; the observer comes back once it has one.
    const narrow = this.host.clientWidth < 480;
    if (this.host.clientWidth === 0 || (!always && narrow === this.narrow)) {
      return;
    }

    // Another size shows another number of periods: bars that wander from their old places to the new ones would say nothing.
    const still = this.narrow !== undefined && narrow !== this.narrow ? { animation: false } : {};
    this.narrow = narrow;
    this.chart.setOption({ ...withTokens(this.options, this.host, narrow), ...still }, { notMerge: true });
  }

  dispose() {
    this.size.disconnect();
    this.theme.disconnect();
    this.chart.dispose();
  }
}
