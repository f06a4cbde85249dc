import '@deskbell/widget/define';
import type {} from '@deskbell/widget/vue';
import { createApp } from 'vue';
import App from './app.vue';

createApp(App).mount('#app');
