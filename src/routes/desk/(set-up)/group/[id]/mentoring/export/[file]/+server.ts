import { parseId } from '#domain/ids.ts';
import { parseDialect } from '#domain/record-csv.ts';
import { isRefused, refuse } from '#domain/refusal.ts';
import { answerFile, failFile } from '../../../../../../../records/send-file.ts';
import { getActor } from '../../../../../../asking.ts';
import { parseLogFileName, writeLogFile } from '../../log-file.ts';
import type { RequestHandler } from './$types';

/** One file of a group's mentoring log: /desk/group/…/mentoring/export/log.csv?dialect=r */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const actor = getActor(locals);
	const id = parseId<'group'>(params.id);
	const file = parseLogFileName(params.file);
	const log = id && file ? await locals.backstage.mentoring.log(actor, id) : refuse('not-found');
	if (isRefused(log) || !file) return failFile(isRefused(log) ? log : refuse('not-found'), locals.screen);
	return answerFile(writeLogFile(log, file, parseDialect(url.searchParams.get('dialect'))));
};
