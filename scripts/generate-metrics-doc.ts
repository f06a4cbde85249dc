import { writeFileSync } from 'node:fs';
import { metricsDoc, renderMetricsDoc } from './lib/metrics-doc/render-metrics.ts';

writeFileSync(metricsDoc, await renderMetricsDoc());
console.log('wrote docs/METRICS.md');
