// A record's file as an answer to a browser, or the page that says why there is none.
import { error } from '@sveltejs/kit';
import { parseDialect } from '#domain/record-csv.ts';
import type { ResearchRecord } from '#domain/record.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { wordsIn } from '$lib/words/language.ts';
import { refusal } from '$lib/words/refusal.ts';
import { writeFile, type ExportFile } from './export-file.ts';
import { parseFileName } from './file-name.ts';

const statuses: Partial<Record<Refused['refused'], number>> = {
	'not-allowed': 403,
	'record-not-closed': 409
};

export function sendFile(
	record: ResearchRecord | Refused,
	asked: { file: string; dialect: string | null; screen: string }
): Response {
	const file = parseFileName(asked.file);
	if (isRefused(record)) failFile(record, asked.screen);
	if (file === undefined) failFile(refuse('not-found'), asked.screen);
	return answerFile(writeFile(record, file, parseDialect(asked.dialect)));
}

/** The page that says why there is no file, in the reader's language. */
export function failFile({ refused }: Refused, screen: string): never {
	error(statuses[refused] ?? 404, wordsIn(refusal, screen)[refused]);
}

export function answerFile({ name, type, text }: ExportFile): Response {
	return new Response(text, {
		headers: {
			'content-type': type,
			// The name holds nothing but letters, digits, dashes and underscores.
			'content-disposition': `attachment; filename="${name}"`,
			'x-content-type-options': 'nosniff'
		}
	});
}
