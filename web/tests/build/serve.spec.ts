/** The server of `make run`: this machine only, and only the built files. */

import { request } from 'node:http';
import { expect, test } from '../support/application';
import { dist } from '../support/product';

/** The status of a path that is sent as it stands. */
function statusOf(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(new URL(origin), { path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

test('sends scripts as scripts, with the policy', async ({ host }) => {
  const origin = await host(dist);
  const page = await fetch(origin);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'");
  const script = await fetch(`${origin}application.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('sends nothing from outside the folder', async ({ host }) => {
  const origin = await host(dist);
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/%00', '/%', '/missing']) {
    expect(await statusOf(origin, path)).toBe(404);
  }
});
