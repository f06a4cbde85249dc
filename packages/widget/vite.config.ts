import { join } from 'node:path';
import { defineConfig } from 'vite';
import { widgetConfig } from './build/widget-config.ts';

export default defineConfig(widgetConfig(join(import.meta.dirname, 'dist')));
