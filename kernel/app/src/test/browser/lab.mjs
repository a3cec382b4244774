// A JupyterLab server of the test's own: a free loopback port, a token, a scratch folder; ended by its process id.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export class Lab {
    constructor(folder, python, kernel) {
        this.folder = folder;
        this.kernel = kernel;
        this.runtime = mkdtempSync(join(folder, 'runtime-'));
        this.notebooks = mkdtempSync(join(folder, 'notebooks-'));
        this.settings = mkdtempSync(join(folder, 'settings-'));
        const announcements = join(this.settings, '@jupyterlab', 'apputils-extension');
        mkdirSync(announcements, { recursive: true });
        writeFileSync(join(announcements, 'notification.jupyterlab-settings'), '{"fetchNews": "false", "checkForUpdates": false}');
        this.token = randomBytes(16).toString('hex');
        this.log = '';
        this.process = spawn(python, ['-m', 'jupyterlab', '--no-browser', '--allow-root', '--ip=127.0.0.1', '--port=0',
            `--ServerApp.root_dir=${this.notebooks}`, `--IdentityProvider.token=${this.token}`,
            '--LabApp.extension_manager=readonly', `--LabApp.user_settings_dir=${this.settings}`], {
            cwd: this.notebooks,
            env: { ...process.env, JUPYTER_RUNTIME_DIR: this.runtime },
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        this.process.stdout.on('data', text => { this.log += text; });
        this.process.stderr.on('data', text => { this.log += text; });
        this.ended = new Promise(resolve => this.process.on('exit', resolve));
    }

    /** The server's address, once it listens. */
    async address() {
        for (let waited = 0; waited < 120_000; waited += 200) {
            const file = readdirSync(this.runtime).find(name => /^jpserver-\d+\.json$/.test(name));
            if (file) {
                const server = JSON.parse(readFileSync(join(this.runtime, file), 'utf8'));
                return `http://127.0.0.1:${server.port}`;
            }
            if (this.process.exitCode !== null) {
                break;
            }
            await pause(200);
        }
        throw new Error(`JupyterLab did not start:\n${this.log}`);
    }

    /** Writes a notebook with these code cells and gives the page that opens it. */
    async open(name, sources) {
        const notebook = {
            nbformat: 4, nbformat_minor: 5,
            metadata: { kernelspec: { name: this.kernel, display_name: this.kernel } },
            cells: sources.map((source, i) => ({
                cell_type: 'code', id: `cell-${i}`, source, metadata: {}, outputs: [], execution_count: null,
            })),
        };
        writeFileSync(join(this.notebooks, name), JSON.stringify(notebook));
        return `${await this.address()}/lab/tree/${name}?token=${this.token}`;
    }

    /** Ends the server; it shuts its kernels down first. */
    async close() {
        this.process.kill('SIGTERM');
        const late = setTimeout(() => this.process.kill('SIGKILL'), 20_000);
        await this.ended;
        clearTimeout(late);
    }
}
