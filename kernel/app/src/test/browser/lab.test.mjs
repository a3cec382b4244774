// The kernel as its users meet it: JupyterLab in Chromium. The tests go through one notebook, in order.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { cells, kernel } from './cells.mjs';
import { Lab } from './lab.mjs';

const folder = process.env.OUTPUT;
const patience = 60_000;

let lab, browser, page;

const cell = number => page.locator('.jp-Notebook .jp-Cell').nth(number);
const output = number => cell(number).locator('.jp-OutputArea-output');
const prompt = number => cell(number).locator('.jp-InputArea-prompt');
const toolbar = command => page.locator(`.jp-NotebookPanel-toolbar [data-command="${command}"]`).first();
const screenshot = name => page.screenshot({ path: `${folder}/${kernel}-${name}.png` });

/** The status bar tells of a connected kernel; the notebook's own indicator is idle before there is one. */
const idle = () => page.locator('#jp-main-statusbar').getByText(/\| Idle$/).waitFor();

async function click(number) {
    await cell(number).locator('.cm-content').click();
    await cell(number).locator('.cm-editor.cm-focused').waitFor();
}

async function run(number) {
    await click(number);
    await page.keyboard.press('Shift+Enter');
}

/** JupyterLab gives a completion one second and then forgets it, which a crowded machine may miss. */
async function pressUntilShown(key, item) {
    for (let attempt = 1; attempt <= 5; attempt++) {
        await page.keyboard.press(key);
        if (await item.waitFor({ timeout: 5_000 }).then(() => true, () => false)) {
            return;
        }
    }
    assert.fail(`${key}, five times, has shown nothing`);
}

/** Runs a cell and waits until its prompt shows a number. */
async function finish(number) {
    await run(number);
    await prompt(number).filter({ hasText: /\[\d+\]/ }).waitFor({ timeout: patience });
}

describe(`the ${kernel} kernel in JupyterLab`, { concurrency: 1 }, () => {
    before(async () => {
        mkdirSync(folder, { recursive: true });
        lab = new Lab(folder, process.env.PYTHON, kernel);
        browser = await chromium.launch({
            executablePath: process.env.CHROMIUM,
            args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
                '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        });
        page = await browser.newPage({ viewport: { width: 1280, height: 1100 } });
        page.setDefaultTimeout(patience);
        await page.goto(await lab.open('browser.ipynb', [cells.hello, cells.error, cells.image, cells.completion.typed,
            cells.remember, cells.spin, cells.recall, cells.forgotten]));
        await page.locator('#jupyterlab-splash').waitFor({ state: 'detached' });
        await cell(0).waitFor();
        await idle();
    });

    after(async () => {
        if (page) {
            await screenshot('last');
        }
        await browser?.close();
        await lab?.close();
    });

    test('a cell shows what it prints and its value', async () => {
        await finish(0);
        assert.match(await output(0).first().innerText(), /Hello from the kernel/);
        assert.equal((await output(0).last().innerText()).trim(), '42');
    });

    test('an error names the exception and the place', async () => {
        await finish(1);
        const text = await output(1).innerText();
        assert.ok(text.includes(cells.errorName), text);
        for (const part of cells.errorShows) {
            assert.ok(text.includes(part), `${part} in:\n${text}`);
        }
    });

    test('an image is seen', async () => {
        await finish(2);
        const size = await output(2).locator('img').evaluate(async image => {
            await image.decode();
            return [image.naturalWidth, image.naturalHeight];
        });
        assert.deepEqual(size, [160, 80]);
        await cell(0).scrollIntoViewIfNeeded();
        await screenshot('cells');
    });

    test('the Tab key offers completions and takes one', async () => {
        await click(3);
        await page.keyboard.press('End');
        const item = page.locator('.jp-Completer-item').filter({ hasText: cells.completion.offered }).first();
        await pressUntilShown('Tab', item);
        await screenshot('completion');
        await item.click();
        await cell(3).locator('.cm-content').filter({ hasText: cells.completion.offered }).waitFor();
    });

    test('the stop button ends a tight loop, and the next cell finds the variables', async () => {
        await finish(4);
        await run(5);
        await prompt(5).filter({ hasText: '[*]' }).waitFor();
        await page.locator('.jp-Notebook-ExecutionIndicator[data-status="busy"]').waitFor();
        await toolbar('notebook:interrupt-kernel').click();
        await prompt(5).filter({ hasText: /\[\d+\]/ }).waitFor();
        await finish(6);
        assert.equal((await output(6).innerText()).trim(), '42');
        await screenshot('interrupted');
    });

    test('a restarted kernel has forgotten the variables and runs on', async () => {
        await toolbar('notebook:restart-kernel').click();
        await page.locator('.jp-Dialog .jp-mod-accept').click();
        await page.locator('.jp-Dialog').waitFor({ state: 'detached' });
        await idle();
        await run(7);
        await output(7).waitFor();
        await prompt(7).filter({ hasText: '[1]' }).waitFor();
        assert.ok((await output(7).innerText()).includes('kept'));
        await finish(0);
        assert.equal((await output(0).last().innerText()).trim(), '42');
    });
});
