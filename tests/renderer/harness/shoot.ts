/** Takes a picture by hand: `node tests/renderer/harness/shoot.ts practice /tmp/home.png 2 "Soạn" "Xem trang in"`. */
import { openHarness } from './serve-page.ts';
import type { Scenario } from '../../support/fake-api.ts';

const scenarios: Scenario[] = ['first-run', 'practice', 'own', 'hundred', 'empty', 'unreadable'];
const [name, file = '/tmp/page.png', zoom = '1', ...presses] = process.argv.slice(2);
const scenario = scenarios.find((each) => each === name) ?? 'practice';
const harness = await openHarness();
const page = await harness.open(scenario, { zoom: Number(zoom) });
for (const press of presses) {
  await page.getByRole('button', { name: press }).first().click();
  await page.waitForTimeout(400);
}
await page.waitForTimeout(400);
await page.screenshot({ path: file });
for (const complaint of harness.complaints) console.error(complaint);
await harness.close();
