import express, { type Express } from 'express';
import { accessLog } from './access-log.ts';
import { installedBrowserParts } from './browser-parts.ts';
import { consoleRoutes } from './console-routes.ts';
import { docsRoutes } from './docs/docs-routes.ts';
import { errorAnswers, unknownRoute } from './error-answers.ts';
import { healthRoutes } from './health-routes.ts';
import { lazily } from './lazily.ts';
import { prometheusRoutes } from './prometheus-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { previewRoutes } from './widget/preview-routes.ts';
import { widgetRoutes, type WidgetRoutesOptions } from './widget/widget-routes.ts';
import type { AppOptions } from './app-options.ts';

/** Everything over plain HTTP, in the order in which it is asked. */
export function createApp(options: AppOptions): Express {
  const { clock, config, ids, log, store } = options;
  const { publicUrl } = config;
  const parts = options.browserParts ?? installedBrowserParts();
  const widgetOf: WidgetRoutesOptions['widgetOf'] = (siteId) => options.desk.visitors.widgetOf(siteId);
  const panelUrls = async (): Promise<readonly string[]> =>
    (await store.sites.list()).flatMap(({ id }) => options.desk.planOf(id).panelUrl ?? []);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustedProxies);

  app.use(accessLog({ log, ids, clock, done: options.telemetry.done }));
  app.use(securityHeaders(publicUrl));
  app.use(healthRoutes(options));
  app.use(prometheusRoutes(options.telemetry, config.metricsToken));
  app.use(previewRoutes({ folder: parts.widget, publicUrl, store }));
  app.use(widgetRoutes({ folder: parts.widget, publicUrl, store, widgetOf }));
  app.use(consoleRoutes({ folder: parts.console, panelUrls, publicUrl }));
  app.use(docsRoutes());
  app.use(lazily(async () => (await import('./rest-app.ts')).restApp(options)));

  app.use(unknownRoute);
  app.use(errorAnswers({ ids, log }));
  return app;
}
