// The process that makes one copy, beside the running server: a slow or hanging stick holds up nobody
// but this, and closing its handles drops none of the server's locks (see database/lock.ts).
// It is told what to do in one word of JSON, and says in one line of JSON what became of it.
import { CopyFailed, makeCopy, type CopyAsked } from './copy.ts';
import type { CopyOutcome } from './run-copy.ts';

// Ctrl+C in the terminal reaches this process too; the server decides how long a copy may still take.
process.on('SIGINT', () => undefined);

function run(word: string | undefined): CopyOutcome {
	try {
		return { file: makeCopy(JSON.parse(word ?? '') as CopyAsked) };
	} catch (fault) {
		return { why: fault instanceof CopyFailed ? fault.why : 'failed', said: String(fault) };
	}
}

console.log(JSON.stringify(run(process.argv[2])));
