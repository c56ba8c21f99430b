/** The element in React: attributes and properties as props, events with `on`, as of React 19. */

import { createElement, type ReactElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { ProgressDetail } from '../src/frames/messages';

function Check(): ReactElement {
  const [days, setDays] = useState(30);
  const [said, setSaid] = useState('Not started.');
  const choose = createElement(
    'label',
    null,
    'Days ',
    createElement('input', {
      type: 'number',
      min: 1,
      value: days,
      onChange: (event: { currentTarget: HTMLInputElement }) =>
        setDays(Number(event.currentTarget.value)),
    }),
  );
  const audit = createElement('backhaul-audit', {
    windowDays: days,
    'onbackhaul-progress': ({ detail }: CustomEvent<ProgressDetail>) =>
      setSaid(`${detail.phase}, ${detail.percent} %`),
    'onbackhaul-ready': () => setSaid('Ready.'),
  });
  const heading = createElement('h1', null, 'The check in React');
  return createElement('div', null, heading, choose, createElement('output', null, said), audit);
}

const root = document.getElementById('app');
if (root) createRoot(root).render(createElement(Check));
