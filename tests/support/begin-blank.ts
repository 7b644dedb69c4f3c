import type { Page } from 'playwright-core';

/** Answers the question that an empty report asks, whenever it stands in the way of a test that is about something else. */
export async function beginBlank(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Bắt đầu báo cáo' });
  await page.addLocatorHandler(question, async () => {
    await question.getByRole('button', { name: /Để trống theo đề cương/ }).click();
  });
}
