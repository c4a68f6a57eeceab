// Finds a Chromium for the stories, or installs Debian's when that is possible, or says plainly what to do.
// Order: REMBUK_CHROMIUM, the one Playwright keeps, the system's, Debian's package (as root).
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const systemNames = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'microsoft-edge'
];
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function findInstalled() {
	const wanted = process.env.REMBUK_CHROMIUM;
	if (wanted) {
		if (isExecutable(wanted)) return wanted;
		throw new Error(`REMBUK_CHROMIUM names ${wanted}, which cannot be run.`);
	}
	if (existsSync(chromium.executablePath())) return chromium.executablePath();
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...candidates, ...usualPlaces].find(isExecutable);
}

function installDebianPackage() {
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || !isExecutable('/usr/bin/apt-get')) return;
	console.log("No Chromium found: installing Debian's package (apt-get install chromium) …");
	const options = {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	spawnSync('apt-get', ['update', '-qq'], options);
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

/** The path of a Chromium that can be run. Throws one clear sentence when there is none. */
export function findChromium() {
	const found = findInstalled();
	if (found) return found;
	installDebianPackage();
	const installed = findInstalled();
	if (installed) return installed;
	throw new Error(
		'The browser stories need Chromium. Run `npx playwright install chromium`, or install Chromium or Chrome ' +
			'with your system, or name one in REMBUK_CHROMIUM.'
	);
}

/** Arguments that keep Chromium quiet and offline, and make http://hall.test this machine, as a LAN address would be. */
export const chromiumArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP hall.test 127.0.0.1'
];
