/**
 * Ways out that an attacker's script in the application or in its worker could try. Each asks for
 * `address` and names the protection without which it gets there.
 *
 * They run as the page's own code would, so they hold nothing but what a browser offers.
 */

import type { Weakening } from '../support/weakened';

export interface Probe {
  readonly name: string;
  readonly where: 'frame' | 'worker';
  readonly stoppedBy: Weakening;
  readonly attempt: (address: string) => unknown;
}

/** In an order in which none takes the place of the next away. */
export const probes: readonly Probe[] = [
  {
    name: 'fetch',
    where: 'frame',
    stoppedBy: 'requests',
    attempt: (address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined),
  },
  {
    name: 'fetch',
    where: 'worker',
    stoppedBy: 'requests',
    attempt: (address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined),
  },
  {
    name: 'XMLHttpRequest',
    where: 'frame',
    stoppedBy: 'requests',
    attempt: (address) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.send();
    },
  },
  {
    name: 'XMLHttpRequest',
    where: 'worker',
    stoppedBy: 'requests',
    attempt: (address) => {
      const request = new XMLHttpRequest();
      request.open('GET', address);
      request.send();
    },
  },
  {
    name: 'beacon',
    where: 'frame',
    stoppedBy: 'requests',
    attempt: (address) => navigator.sendBeacon(address, 'x'),
  },
  {
    name: 'web socket',
    where: 'frame',
    stoppedBy: 'requests',
    attempt: (address) => {
      new WebSocket(address.replace('http:', 'ws:'));
    },
  },
  {
    name: 'event source',
    where: 'frame',
    stoppedBy: 'requests',
    attempt: (address) => {
      new EventSource(address);
    },
  },
  {
    name: 'image',
    where: 'frame',
    stoppedBy: 'images',
    attempt: (address) => {
      new Image().src = address;
    },
  },
  {
    name: 'prefetch',
    where: 'frame',
    stoppedBy: 'images',
    attempt: (address) => {
      const link = document.createElement('link');
      link.rel = 'prefetch';
      link.href = address;
      document.head.append(link);
    },
  },
  {
    name: 'script element',
    where: 'frame',
    stoppedBy: 'scripts',
    attempt: (address) => {
      const script = document.createElement('script');
      script.src = address;
      document.head.append(script);
    },
  },
  {
    name: 'importScripts',
    where: 'worker',
    stoppedBy: 'scripts',
    attempt: (address) => {
      (globalThis as unknown as { importScripts(address: string): void }).importScripts(address);
    },
  },
  {
    name: 'a frame in the frame',
    where: 'frame',
    stoppedBy: 'navigation',
    attempt: (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    },
  },
  {
    name: 'navigation of the frame',
    where: 'frame',
    stoppedBy: 'navigation',
    attempt: (address) => {
      setTimeout(() => {
        location.href = address;
      });
    },
  },
  {
    name: 'form',
    where: 'frame',
    stoppedBy: 'forms',
    attempt: (address) => {
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: 'window.open',
    where: 'frame',
    stoppedBy: 'windows',
    attempt: (address) => {
      window.open(address);
    },
  },
  {
    name: 'navigation of the page',
    where: 'frame',
    stoppedBy: 'page',
    attempt: (address) => {
      setTimeout(() => {
        if (window.top) window.top.location.href = address;
      });
    },
  },
];
