// The buttons that begin a draft: copy, change, empty. Each sends the id its draft will have.
import { fail, redirect } from '@sveltejs/kit';
import { randomBytes } from 'node:crypto';
import { parseId } from '#domain/ids.ts';
import { isRefused } from '#domain/refusal.ts';
import { failWith, getActor } from '../../asking.ts';

/** A fresh id for every button of a page. */
export function newDraftId(): string {
	return randomBytes(16).toString('hex');
}

export async function beginDraft({ locals, request }: { locals: App.Locals; request: Request }) {
	const form = await request.formData();
	const id = parseId<'instrument-draft'>(form.get('draft'));
	const versionId = parseId<'instrument-version'>(form.get('version'));
	if (!id) return fail(400, { refused: 'request-malformed' as const, form: 'begin' });
	const source = versionId && { versionId, isCopy: form.get('as') !== 'change' };
	const answer = await locals.backstage.instruments.createDraft(getActor(locals), id, source);
	if (isRefused(answer)) return failWith(answer, 'begin');
	redirect(303, `/desk/instrument/draft/${answer.id}`);
}
