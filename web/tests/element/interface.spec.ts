/** What a page can say to the element, and what it is told. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { auditSamples, expect, test } from '../support/application';
import { embedding, innerFrame, opened, overhear } from '../support/embedding';

type Element = HTMLElement & Record<string, unknown>;

test('attributes and properties mirror each other, and nonsense reads as the default', async ({
  page,
  host,
}) => {
  await page.goto(`${await host(embedding())}host.html`);
  const read = await page.evaluate(() => {
    const element = document.querySelector('backhaul-audit') as Element;
    const before = [element.windowDays, element.theme, element.sample, element.isolation];
    element.windowDays = 30;
    element.asOf = '2026-02-20';
    element.theme = 'dark';
    element.compact = true;
    const attributes = ['window-days', 'as-of', 'theme', 'compact'].map((name) =>
      element.getAttribute(name),
    );
    element.setAttribute('window-days', 'soon');
    element.setAttribute('theme', 'neon');
    const after = [element.windowDays, element.theme];
    element.asOf = null;
    return { before, attributes, after, removed: element.hasAttribute('as-of') };
  });
  expect(read).toEqual({
    before: [null, 'auto', false, 'frames'],
    attributes: ['30', '2026-02-20', 'dark', ''],
    after: [null, 'auto'],
    removed: false,
  });
});

test('properties that were set before the element was known count', async ({ page, host }) => {
  const after = `<script>
    const element = document.querySelector('backhaul-audit');
    element.windowDays = 14;
    element.config = { effort: { minutes_per_order: 9 } };
  </script>`;
  await page.goto(`${await host(embedding({ after }))}host.html`);
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector('backhaul-audit')?.getAttribute('window-days')),
    )
    .toBe('14');
  const config = await page.evaluate(
    () => (document.querySelector('backhaul-audit') as Element).config,
  );
  expect(config).toEqual({ effort: { minutes_per_order: 9 } });
});

test('it adds no name to the page, and importing it twice is no error', async ({ page, host }) => {
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
  const origin = await host(embedding({ script: '' }));
  await page.goto(`${origin}host.html`);
  const before = await names();
  await page.evaluate(async (origin) => {
    for (const query of ['', '?again']) {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${origin}backhaul.js${query}`;
      const loaded = new Promise((done) => script.addEventListener('load', done));
      document.head.append(script);
      await loaded;
    }
  }, origin);
  await opened(page);
  expect((await names()).filter((name) => !/^\d+$/.test(name))).toEqual(before);
});

test('events tell states, and counts only where the page asks and the visitor allows', async ({
  page,
  host,
}) => {
  const overheard = await overhear(page);
  await page.goto(`${await host(embedding({ attributes: 'counts' }))}host.html`);
  const application = await opened(page);
  await expect(application.getByText('This website asks for four rounded numbers')).toBeVisible();
  await auditSamples(application);
  const types = async () => [...new Set((await overheard()).events.map(([type]) => type))];
  await expect.poll(types).toContain('backhaul-complete');
  expect(await types()).toEqual(
    expect.arrayContaining(['backhaul-ready', 'backhaul-files', 'backhaul-progress']),
  );
  const [, told] = (await overheard()).events.find(([type]) => type === 'backhaul-complete') ?? [];
  for (const count of Object.values(told as Record<string, number>)) {
    expect(String(count)).toMatch(/^(?:0|[1-9]0+)$/);
  }
  expect(Object.keys(told as object).sort()).toEqual(['findings', 'orders', 'rows', 'stuck']);
});

for (const [name, attributes, allows] of [
  ['does not ask', '', true],
  ['asks and the visitor refuses', 'counts', false],
] as const) {
  test(`no counts where the page ${name}`, async ({ page, host }) => {
    const overheard = await overhear(page);
    await page.goto(`${await host(embedding({ attributes }))}host.html`);
    const application = await opened(page);
    const line = application.getByText('Tell the website');
    if (attributes) await line.click();
    else await expect(line).toHaveCount(0);
    expect(allows || !(await line.isChecked())).toBe(true);
    await auditSamples(application);
    await expect
      .poll(async () => JSON.stringify((await overheard()).events))
      .toContain('"percent":100');
    expect(JSON.stringify(await overheard())).not.toContain('backhaul-complete');
  });
}

test('methods: sample, save, reset', async ({ page, host }) => {
  const overheard = await overhear(page);
  await page.goto(`${await host(embedding())}host.html`);
  const call = (method: string, ...values: string[]) =>
    page.evaluate(
      ([method, ...values]) => {
        const element = document.querySelector('backhaul-audit') as unknown as Record<
          string,
          (...values: (string | undefined)[]) => void
        >;
        element[method ?? '']?.(...values);
      },
      [method, ...values],
    );
  await call('loadSample');
  const application = await innerFrame(page).catch(() => undefined);
  const frame = application ?? page.frames()[2];
  await expect(
    frame?.getByRole('button', { name: 'Share safely' }) ?? page.locator('none'),
  ).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), call('save', 'json')]);
  expect(download.suggestedFilename()).toMatch(/^backhaul-report-\d{4}-\d\d-\d\d\.json$/);
  await expect
    .poll(async () => (await overheard()).events.at(-1))
    .toEqual(['backhaul-export', { format: 'json' }]);
  await call('reset');
  const fresh = await innerFrame(page);
  await expect(fresh.getByRole('button', { name: 'Share safely' })).toHaveCount(0);
  expect((await overheard()).events).toContainEqual(['backhaul-reset', {}]);
});

test('slots show the page’s own words, and its heading takes the place of ours', async ({
  page,
  host,
}) => {
  const inside = ['heading', 'intro', 'privacy', 'cta', 'footer']
    .map((slot) => `<p slot="${slot}">our ${slot}</p>`)
    .join('');
  await page.goto(`${await host(embedding({ inside: `${inside}<p>fallback</p>` }))}host.html`);
  const element = page.locator('backhaul-audit');
  for (const slot of ['heading', 'intro', 'privacy', 'cta', 'footer']) {
    await expect(element.getByText(`our ${slot}`)).toBeVisible();
  }
  await expect(element.getByText('fallback')).toBeHidden();
  await expect(element.getByRole('heading', { level: 2 })).toBeHidden();
  const application = await opened(page);
  await expect(application.getByRole('heading', { level: 1 })).toHaveCount(0);
});

test('says so where its scripts do not arrive', async ({ page, host }) => {
  const overheard = await overhear(page);
  const site = embedding({ inside: '<p>Write to us instead.</p>' });
  rmSync(join(site, 'application.js'));
  await page.goto(`${await host(site)}host.html`);
  await page.getByRole('button', { name: 'Open the audit' }).click();
  await expect(page.getByText('Write to us instead.')).toBeVisible();
  expect((await overheard()).events).toContainEqual(['backhaul-error', { problem: 'blocked' }]);
});

test('hidden until shown; lang and dir reach the application', async ({ page, host }) => {
  await page.goto(
    `${await host(embedding({ attributes: 'hidden lang="de" dir="rtl"' }))}host.html`,
  );
  const element = page.locator('backhaul-audit');
  await expect(element).toBeHidden();
  await element.evaluate((element) => element.removeAttribute('hidden'));
  await page.getByRole('button', { name: 'Prüfung öffnen' }).click();
  await expect.poll(() => page.frames().length).toBe(3);
  const inner = page.frames()[2];
  await expect
    .poll(() =>
      inner?.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
    )
    .toEqual(['de', 'rtl']);
});
