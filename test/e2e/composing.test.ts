import { describe, expect, it } from 'vitest';
import { useInstallation } from './lib/use-installation.ts';

describe('an agent who writes', () => {
  const installation = useInstallation();

  it('[D5] takes back what was sent, and sends a picture that the visitor sees', async () => {
    const desk = installation();
    const { Ana: agent } = await desk.agents([{ name: 'Ana' }]);
    const visitor = await desk.visitor();
    await visitor.ask('Where is my planter?');
    await agent.line('Where is my planter?').click();
    const { page } = agent;
    await page.evaluate(() =>
      localStorage.setItem('deskbell:console:preferences', JSON.stringify({ undoSend: true })),
    );
    await page.reload();
    await agent.reply.fill('Too early');
    await agent.reply.press('Enter');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/Sending in \d s/).waitFor({ state: 'detached' });
    expect(await agent.reply.inputValue()).toBe('Too early');
    await agent.reply.fill('It looks like this');
    await page
      .getByLabel('Attach files')
      .last()
      .setInputFiles({
        name: 'planter.png',
        mimeType: 'image/png',
        buffer: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      });
    await page.getByText('Ready to send').waitFor();
    await agent.reply.press('Enter');
    await page.getByRole('button', { name: 'Send now' }).click();
    await visitor.log.getByText('It looks like this').waitFor();
    await visitor.log.getByRole('button', { name: 'Show planter.png larger' }).waitFor();
    await agent.log.getByRole('button', { name: 'Show planter.png larger' }).click();
    await page.getByRole('dialog', { name: 'planter.png' }).waitFor();
    expect(await visitor.log.getByText('Too early').count()).toBe(0);
    await page.getByRole('button', { name: 'Close the picture' }).click();
  });
});
