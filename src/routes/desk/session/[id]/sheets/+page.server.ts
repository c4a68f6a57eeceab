import { parseId, type SessionId } from '#domain/ids.ts';
import { refuse } from '#domain/refusal.ts';
import { checkPrint } from '#domain/sheet.ts';
import { getActor, orNotFound } from '../../../asking.ts';
import { readInstrument, readOpen } from '../asked-sheet.ts';
import type { PageServerLoad } from './$types';

const readWhole = (text: string | null, usual: number): number =>
	text === null ? usual : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id: SessionId = orNotFound(parseId<'session'>(params.id) ?? refuse('not-found'), locals);
	const page = orNotFound(
		await locals.backstage.sessions.sheets(getActor(locals), id, locals.language),
		locals
	);
	const said = { language: locals.language, screen: locals.screen };
	const { hall, assessment, headcount } = page.desk;
	const ofInstrument = readInstrument(page.desk, said);
	const ofOpen = readOpen(page.step, hall, said);
	const isOpen = ofOpen !== undefined && (url.searchParams.get('what') === 'open' || !ofInstrument);
	const asked = isOpen ? ofOpen : ofInstrument;
	const from = readWhole(url.searchParams.get('from'), 1);
	const count = readWhole(url.searchParams.get('count'), Math.min(headcount ?? 10, 50));
	const lines =
		asked?.kind === 'score' ? asked.parts.reduce((all, part) => all + part.lines.length, 0) : undefined;
	const cut = url.searchParams.get('cut') ?? (assessment?.pace === 'led' ? 'statement' : 'field');
	return {
		sessionId: id,
		groupName: hall.groupName,
		purpose: hall.purpose,
		statements: assessment?.statements.length ?? 0,
		hasInstrument: ofInstrument !== undefined,
		hasOpen: ofOpen !== undefined,
		isOpen,
		asked,
		/** A whole sheet is shown for the eye before anything is asked for; nothing is printed that was refused. */
		refused: checkPrint({ from, count, lines: lines ?? 30 })?.refused,
		from: Number.isNaN(from) ? 1 : from,
		count: Number.isNaN(count) ? 10 : count,
		cut: cut === 'statement' ? ('statement' as const) : ('field' as const)
	};
};
