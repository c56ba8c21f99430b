/** The page's side of `offline-worker.ts`: starts it, and offers a newer version when there is one. */

import { words } from './words';

const isServed = (): boolean => location.protocol !== 'file:' && 'serviceWorker' in navigator;

/** Keeps this page for when the network is gone. Where a browser refuses, nothing is lost but that. */
export function keepOffline(): void {
  if (isServed()) navigator.serviceWorker.register('offline.js').catch(() => undefined);
}

/** Shows a line with a button as soon as a newer version waits. The visitor decides. */
export function offerNewest(): void {
  if (!isServed()) return;
  const look = async (): Promise<void> => {
    const controller = navigator.serviceWorker.controller;
    if (controller && !(await ask(controller, 'is there a newer one'))) offer(controller);
  };
  // An update that arrives while the page is open takes over as its controller.
  navigator.serviceWorker.addEventListener('controllerchange', () => void look());
  void look();
}

/** Whether the version in use is the newest. */
function ask(worker: ServiceWorker, question: string): Promise<boolean> {
  return new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => answered(data.isNewest === true);
    worker.postMessage(question, [port2]);
  });
}

function offer(worker: ServiceWorker): void {
  if (document.querySelector('aside')) return;
  const line = document.createElement('aside');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.update;
  button.addEventListener('click', async () => {
    await ask(worker, 'use the newest');
    location.reload();
  });
  line.append(words.newer, ' ', button);
  document.body.prepend(line);
}
