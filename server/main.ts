// Start-up, top to bottom: settings, services, pages, port; then what the terminal says. With --demo it
// serves a folder of its own, filled with the example.
// There is no request log: addresses and tokens belong in none [TRUST E4].
import { readConfig } from './config.ts';
import { demoFolder, prepareDemo } from './demo.ts';
import { reportFault } from './fault.ts';
import { loadBuiltPages, loadDevelopmentPages } from './pages.ts';
import { startServer, type Running } from './serve.ts';
import { stopOnSignal } from './stop.ts';
import { writeStartFault, writeWelcome } from './terminal.ts';

async function start(): Promise<void> {
	const isDemo = process.argv.includes('--demo');
	const config = readConfig(undefined, isDemo ? demoFolder : undefined);
	const isDevelopment = config.isDevelopment || process.argv.includes('--dev');
	let running: Running;
	try {
		running = await startServer(
			// The example is no data of anybody's; its copies would lie among those of meetings.
			{ ...config, isDevelopment, backupFolder: isDemo ? undefined : config.backupFolder },
			{ loadPages: isDevelopment ? loadDevelopmentPages : loadBuiltPages }
		);
	} catch (fault) {
		throw new Error(writeStartFault(fault, config.port), { cause: fault });
	}
	stopOnSignal(running);
	const demo = isDemo ? { folder: config.dataFolder, password: await prepareDemo(running) } : undefined;
	console.log(
		writeWelcome({
			localUrl: `http://localhost:${running.port}`,
			lanUrls: running.listAddresses(),
			firstLinkPath: isDemo ? undefined : running.firstLinkPath,
			demo
		})
	);
}

process.on('unhandledRejection', (fault) => reportFault('something nobody waited for', fault));

start().catch((fault: unknown) => {
	console.error(fault instanceof Error ? fault.message : String(fault));
	process.exit(1);
});
