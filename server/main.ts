// Start-up, top to bottom: settings, services, pages, port; then what the terminal says.
// There is no request log: addresses and tokens belong in none [TRUST E4].
import { readConfig } from './config.ts';
import { reportFault } from './fault.ts';
import { loadBuiltPages, loadDevelopmentPages } from './pages.ts';
import { startServer, type Running } from './serve.ts';
import { stopOnSignal } from './stop.ts';
import { writeStartFault, writeWelcome } from './terminal.ts';

async function start(): Promise<void> {
	const config = readConfig();
	const isDevelopment = config.isDevelopment || process.argv.includes('--dev');
	let running: Running;
	try {
		running = await startServer(
			{ ...config, isDevelopment },
			{ loadPages: isDevelopment ? loadDevelopmentPages : loadBuiltPages }
		);
	} catch (fault) {
		throw new Error(writeStartFault(fault, config.port), { cause: fault });
	}
	console.log(
		writeWelcome({
			localUrl: `http://localhost:${running.port}`,
			lanUrls: running.listAddresses(),
			firstLinkPath: running.firstLinkPath
		})
	);
	stopOnSignal(running);
}

process.on('unhandledRejection', (fault) => reportFault('something nobody waited for', fault));

start().catch((fault: unknown) => {
	console.error(fault instanceof Error ? fault.message : String(fault));
	process.exit(1);
});
