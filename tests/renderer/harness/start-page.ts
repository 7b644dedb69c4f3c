import type { Channel } from '../../../core/contract/contract.ts';
import type { Problem } from '../../../core/contract/problem.ts';
import { createFakeApi, type FakeControl, type Scenario } from '../../support/fake-api.ts';

declare global {
  interface Window {
    /** What tests use to steer the fake: `page.evaluate(() => window.fake.failNext(…))`. */
    fake: FakeControl;
  }
}

type Steering = {
  failures: { channel: Channel; problem: Problem }[];
  delays: { channel: Channel; delayMs: number }[];
  missingCharacters: string[];
};

const scenarios: Scenario[] = ['first-run', 'practice', 'own', 'hundred', 'empty', 'unreadable'];
const query = new URLSearchParams(location.search);
const scenario = scenarios.find((each) => each === query.get('scenario')) ?? 'practice';

const steering: Steering = JSON.parse(
  query.get('steering') ?? '{"failures":[],"delays":[],"missingCharacters":[]}',
);
const fake = createFakeApi(scenario, Number(query.get('pages') ?? 3), steering.missingCharacters);
for (const { channel, problem } of steering.failures) fake.control.failNext(channel, problem);
for (const { channel, delayMs } of steering.delays) fake.control.delay(channel, delayMs);
Object.defineProperty(window, 'api', { value: fake.api });
window.fake = fake.control;
