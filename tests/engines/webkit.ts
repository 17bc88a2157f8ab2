/**
 * WebKit, through the driver of WebKitGTK and its MiniBrowser on a screen of its own. The driver tells nothing of a page's errors and
 * cannot print, and the window is never narrower than its toolbar (about 450 pixels).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Builder, By, Capabilities, Key, Origin, type Actions, type WebDriver } from 'selenium-webdriver';
import { findWebKit } from '../../scripts/engines.ts';
import type { Doc, Engine } from './engine.ts';

/** What the types of the driver leave out. */
interface Wheel extends Actions {
	scroll(x: number, y: number, across: number, down: number, origin: Origin): Actions;
}

/** The driver's names of keys that are no letters. */
const keys: Readonly<Record<string, string>> = {
	ArrowDown: Key.ARROW_DOWN,
	ArrowLeft: Key.ARROW_LEFT,
	ArrowRight: Key.ARROW_RIGHT,
	ArrowUp: Key.ARROW_UP,
	End: Key.END,
	Enter: Key.ENTER,
	Escape: Key.ESCAPE,
	Home: Key.HOME,
	PageDown: Key.PAGE_DOWN,
	PageUp: Key.PAGE_UP,
	Tab: Key.TAB
};

/** A port that is free now. */
function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer().once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => done(port));
		});
	});
}

/** Starts a process at the head of a group of its own, so that what it starts can be ended with it. */
const start = (tool: string, args: readonly string[], env: NodeJS.ProcessEnv) =>
	spawn(tool, args, { env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });

/** Ends a process and its group. */
function stop({ pid, exitCode, signalCode }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGTERM');
	} catch (error) {
		// The whole group has ended by itself.
		if (exitCode === null && signalCode === null) throw error;
	}
}

/** The number of the screen that an X server without hardware opened. */
function screenOf(server: ChildProcess): Promise<string> {
	return new Promise((done, failed) => {
		server.stdout?.once('data', (text: Buffer) => done(text.toString().trim()));
		server.once('exit', () => failed(new Error('Xvfb ended before it had a screen')));
		server.once('error', failed);
	});
}

/** Waits until a driver answers. */
async function answers(driver: ChildProcess, address: string): Promise<void> {
	for (;;) {
		if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
		const answer = await fetch(`${address}/status`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((done) => setTimeout(done, 50));
	}
}

/** A document of a window: the window's own, or that of a frame, which is entered for each act and left again. */
function docOf(driver: WebDriver, frame: string | null): Doc {
	async function inside<T>(act: () => Promise<T>): Promise<T> {
		if (frame === null) return act();
		await driver.switchTo().frame(await driver.findElement(By.css(frame)));
		try {
			return await act();
		} finally {
			await driver.switchTo().defaultContent();
		}
	}
	return {
		run: <T, A>(code: (given: A) => T | Promise<T>, given?: A) =>
			inside(async () => {
				const { value, error } = await driver.executeAsyncScript<{ value: T; error?: string }>(
					`const [given, done] = arguments;
					(async () => (${code.toString()})(given))().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
					given ?? null
				);
				if (error !== undefined) throw new Error(error);
				return value;
			}),
		click: (selector) => inside(async () => (await driver.findElement(By.css(selector))).click())
	};
}

/** Starts a WebKit. */
export async function startWebKit(): Promise<Engine> {
	const found = findWebKit();
	if (!found) throw new Error('There is no WebKit: npm run test:engines says how to get one.');
	const server = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], process.env);
	const screen = await screenOf(server);
	const port = await freePort();
	const service = start(found.driver, [`--port=${port}`], {
		...process.env,
		DISPLAY: `:${screen}`,
		GDK_BACKEND: 'x11',
		GSETTINGS_BACKEND: 'memory',
		LIBGL_ALWAYS_SOFTWARE: '1',
		NO_AT_BRIDGE: '1',
		// As root, and in containers, its sandbox cannot be set up; it reads nothing but this site here.
		WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
	});
	const address = `http://127.0.0.1:${port}`;
	await answers(service, address);
	const end = (): Promise<void> => {
		stop(service);
		stop(server);
		return Promise.resolve();
	};
	return {
		async open() {
			const driver = await new Builder()
				.usingServer(address)
				.withCapabilities(
					new Capabilities({
						browserName: 'MiniBrowser',
						'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] }
					})
				)
				.build();
			await driver.manage().setTimeouts({ script: 120_000 });
			const doc = docOf(driver, null);
			return {
				...doc,
				go: (page) => driver.get(page),
				async reload() {
					// The driver answers before the old page has gone.
					await driver.executeScript('document.documentElement.dataset.old = ""');
					await driver.navigate().refresh();
					await driver.wait(
						() =>
							driver.executeScript<boolean>('return document.readyState === "complete" && !("old" in document.documentElement.dataset)'),
						20_000
					);
				},
				turn: (way) => (way === 'back' ? driver.navigate().back() : driver.navigate().forward()),
				press: (key) =>
					driver
						.actions()
						.sendKeys(keys[key] ?? key)
						.perform(),
				wheel: (by) => (driver.actions() as Wheel).scroll(300, 300, 0, by, Origin.VIEWPORT).perform(),
				async resize(width, height) {
					const inside = () => doc.run(() => [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight] as const);
					const [, , besides, above] = await inside();
					await driver
						.manage()
						.window()
						.setRect({ x: 0, y: 0, width: width + besides, height: height + above });
					await driver.wait(async () => {
						const [wide, high] = await inside();
						return high === height && wide >= width;
					}, 5000);
				},
				frame: (selector) => Promise.resolve(docOf(driver, selector)),
				paper: () => Promise.resolve(null),
				troubles: () => [],
				close: () => driver.quit()
			};
		},
		end
	};
}
