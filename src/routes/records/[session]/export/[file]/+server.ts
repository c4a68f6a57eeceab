import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor } from '../../../../desk/asking.ts';
import { sendFile } from '../../../send-file.ts';
import type { RequestHandler } from './$types';

/** One file of a closed session's record: /records/…/export/ballots.csv?dialect=r */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const actor = getActor(locals);
	const id = parseId<'session'>(params.session);
	const record = id ? await locals.backstage.downloads.session(actor, id) : refuse('not-found');
	const dialect = url.searchParams.get('dialect');
	return sendFile(record, { file: params.file, dialect, screen: locals.screen });
};
