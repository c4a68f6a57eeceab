import { parseId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { getActor } from '../../../../../desk/asking.ts';
import { sendFile } from '../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** One file of the record of all closed sessions of a group. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const actor = getActor(locals);
	const id = parseId<'group'>(params.group);
	const record = id ? await locals.backstage.downloads.group(actor, id) : refuse('not-found');
	const dialect = url.searchParams.get('dialect');
	return sendFile(record, { file: params.file, dialect, screen: locals.screen });
};
