/** The element in Vue: attributes bound, events with `on`. A build with templates needs `isCustomElement`. */

import { createApp, h, ref } from 'vue';
import type { FilesDetail } from '../src/frames/messages';

const said = ref('No file yet.');
const theme = ref<'auto' | 'dark'>('auto');

createApp(() => [
  h('h1', 'The check in Vue'),
  h('label', [
    h('input', {
      type: 'checkbox',
      onChange: (event: Event) => {
        theme.value = (event.currentTarget as HTMLInputElement).checked ? 'dark' : 'auto';
      },
    }),
    'Dark',
  ]),
  h('output', said.value),
  h('backhaul-audit', {
    theme: theme.value,
    'onBackhaul-files': ({ detail }: CustomEvent<FilesDetail>) => {
      const open = [detail.store && 'the store', detail.shipstation && 'ShipStation'].filter(
        Boolean,
      );
      said.value = open.length > 0 ? `Open: ${open.join(' and ')}.` : 'No file yet.';
    },
  }),
]).mount('#app');
