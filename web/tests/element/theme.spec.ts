/** The page's colours reach the application as values, readable, and nothing else of its styles does. */

import { expect, test } from '../support/application';
import { embedding, opened } from '../support/embedding';

const look = (names: string[]): Record<string, string> => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name).trim()]));
};

const styled = (css: string): string => `<style>${css}</style>`;

test('colours of any notation, lengths and fonts', async ({ page, host }) => {
  const head = styled(`backhaul-audit {
    --backhaul-accent: oklch(0.45 0.15 260);
    --backhaul-paper: ivory;
    --backhaul-ink: rgb(20 20 20 / 90%);
    --backhaul-radius: 0.25rem;
    --backhaul-font-size: 17px;
    --backhaul-font: 'Brand Sans', Georgia, serif;
  }`);
  await page.goto(`${await host(embedding({ head }))}host.html`);
  const application = await opened(page);
  const seen = await application.evaluate(look, [
    '--accent',
    '--paper',
    '--radius',
    '--body',
    '--font',
  ]);
  expect(seen['--accent']).toMatch(/^#[0-9a-f]{6}$/);
  expect(seen).toMatchObject({
    '--paper': '#fffff0',
    '--radius': '4px',
    '--body': '17px',
    '--font': '"Brand Sans", "Georgia", serif',
  });
});

test('what is no value changes nothing', async ({ page, host }) => {
  const plain = await (async () => {
    await page.goto(`${await host(embedding())}host.html`);
    return (await opened(page)).evaluate(look, ['--accent', '--paper', '--radius', '--font']);
  })();
  const head = styled(`backhaul-audit {
    --backhaul-accent: url(https://example.com/leak);
    --backhaul-paper: red; } html { --x: 1 } backhaul-audit { --backhaul-paper: expression(1);
    --backhaul-radius: 900px;
    --backhaul-font: "a\\"; } * { display: none } x";
  }`);
  await page.goto(`${await host(embedding({ head }))}host.html`);
  const application = await opened(page);
  expect(await application.evaluate(look, ['--accent', '--paper', '--radius', '--font'])).toEqual(
    plain,
  );
});

test('a colour too faint to read is moved until it can be read', async ({ page, host }) => {
  const head = styled('backhaul-audit { --backhaul-accent: #ffe97f; --backhaul-ink: #999 }');
  await page.goto(`${await host(embedding({ head }))}host.html`);
  const application = await opened(page);
  const { '--accent': accent, '--ink': ink } = await application.evaluate(look, [
    '--accent',
    '--ink',
  ]);
  const luminance = (colour = ''): number => {
    const linear = (at: number): number => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
  };
  expect(1.05 / (luminance(accent) + 0.05)).toBeGreaterThanOrEqual(4.5);
  expect(1.05 / (luminance(ink) + 0.05)).toBeGreaterThanOrEqual(4.5);
});

test('dark by theme, by the paper, or by what the page declares', async ({ page, host }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const scheme = async (head: string, attributes = ''): Promise<string> => {
    await page.goto(`${await host(embedding({ head, attributes }))}host.html`);
    const application = await opened(page);
    return application.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  };
  expect(await scheme('')).toBe('light');
  expect(await scheme('<meta name="color-scheme" content="light dark">')).toBe('dark');
  expect(await scheme(styled('backhaul-audit { --backhaul-paper: #101820 }'))).toBe('dark');
  expect(await scheme('', 'theme="dark"')).toBe('dark');
  expect(await scheme(styled(':root { color-scheme: dark }'), 'theme="light"')).toBe('light');
});

test('the page’s colours are followed when they change', async ({ page, host }) => {
  const head = styled(
    '.night backhaul-audit { --backhaul-accent: #ff8800; --backhaul-paper: #000 }',
  );
  await page.goto(`${await host(embedding({ head }))}host.html`);
  const application = await opened(page);
  await page.evaluate(() => document.documentElement.classList.add('night'));
  await expect
    .poll(async () => (await application.evaluate(look, ['--paper']))['--paper'])
    .toBe('#000000');
});
