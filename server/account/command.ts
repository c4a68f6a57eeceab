// `npm run account -- reset LOGIN`: for whoever sits at the laptop and is locked out. Works beside a
// running server, because it takes no lock and writes one short transaction. Whoever can read the data
// folder could do as much by hand; it opens no door that was shut.
import { readConfig } from '../config.ts';
import { systemClock } from '../clock.ts';
import { openBesideServer } from '../database/database.ts';
import { StartRefused } from '../start-refused.ts';
import { inBothLanguages, terminalWords } from '../words.ts';
import { issueResetCode } from './recovery.ts';

async function run(words: string[]): Promise<string> {
	const [verb, login, ...rest] = words;
	if (verb !== 'reset' || login === undefined || rest.length > 0)
		throw new StartRefused('command-unknown', '');
	const { db, close } = openBesideServer(readConfig().dataFolder);
	try {
		const code = await issueResetCode({ db, clock: systemClock }, login);
		if (code === undefined) throw new StartRefused('login-unknown', login);
		return inBothLanguages(terminalWords['reset-code'](code));
	} finally {
		await close();
	}
}

try {
	console.log(await run(process.argv.slice(2)));
} catch (fault) {
	if (!(fault instanceof StartRefused)) throw fault;
	console.error(fault.message);
	process.exitCode = 1;
}
