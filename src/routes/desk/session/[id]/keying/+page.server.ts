import { randomBytes } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { parseId, type OpeningId, type RequestId, type RoundId, type SessionId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { cellRange, writeCells, type SheetAnswer } from '#domain/sheet.ts';
import { readText } from '../../../../sign-in/sign-in-cookie.ts';
import { failWith, getActor, orNotFound } from '../../../asking.ts';
import { cellsOf, listCells, readOpen } from '../asked-sheet.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const getSessionId = (params: { id: string }, locals: App.Locals): SessionId =>
	orNotFound(parseId<'session'>(params.id) ?? refuse('not-found'), locals);
const readWhole = (text: string | null): number => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : Number.NaN);
const readPass = (text: string | null): 1 | 2 => (text === '2' ? 2 : 1);

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id = getSessionId(params, locals);
	const page = orNotFound(
		await locals.backstage.sessions.sheets(getActor(locals), id, locals.language),
		locals
	);
	const said = { language: locals.language, screen: locals.screen };
	const { desk, sheets } = page;
	const asked = sheets && readOpen(page.step, desk.hall, said);
	const cells = asked ? listCells(asked, said) : [];
	const done = ['saved', 'settled', 'withdrawn'] as const;
	return {
		desk,
		pass: readPass(url.searchParams.get('pass')),
		done: done.flatMap((what) => {
			const sheet = readWhole(url.searchParams.get(what));
			return Number.isNaN(sheet) ? [] : [{ what, sheet }];
		})[0],
		request: randomBytes(16).toString('hex'),
		open: sheets &&
			asked && {
				openingId: sheets.openingId,
				ask: sheets.ask,
				range: cellRange(sheets.ask),
				asked,
				cells,
				once: sheets.once,
				twice: sheets.twice,
				differing: sheets.differing.map(({ sheet, roundId, first, second }) => {
					const write = (answer: SheetAnswer) => writeCells(sheets.ask, answer);
					const row = cellsOf(cells, roundId, sheets.ask);
					return { sheet, roundId, cells: row, first: write(first), second: write(second) };
				})
			}
	};
};

async function carryOut(
	{ locals, params, request, url }: RequestEvent,
	form: 'saved' | 'settled' | 'withdrawn',
	send: (asked: {
		form: FormData;
		id: SessionId;
		sheet: { openingId: OpeningId; sheet: number };
	}) => Promise<object | Refused>
) {
	const sent = await request.formData();
	const id = getSessionId(params, locals);
	const openingId = parseId<'opening'>(readText(sent, 'opening'));
	const sheet = readWhole(readText(sent, 'sheet').trim());
	const answer = openingId
		? await send({ form: sent, id, sheet: { openingId, sheet } })
		: refuse('request-malformed');
	if (isRefused(answer)) return failWith(answer, form, sent);
	redirect(303, `?pass=${readPass(url.searchParams.get('pass'))}&${form}=${sheet}`);
}

/** The cells of each round, as the form names them; a name that is no round's is left out. */
function readCells(form: FormData): Record<RoundId, string[]> {
	const names = [...new Set(form.keys())].filter((name) => name.startsWith('cell-'));
	return Object.fromEntries(
		names.flatMap((name) => {
			const roundId = parseId<'round'>(name.slice('cell-'.length));
			return roundId ? [[roundId, form.getAll(name).map(String)]] : [];
		})
	);
}

export const actions: Actions = {
	key: (event) =>
		carryOut(event, 'saved', async ({ form, id, sheet }) => {
			const request: RequestId | undefined = parseId<'request'>(readText(form, 'request'));
			if (!request) return refuse('request-malformed');
			return event.locals.backstage.sessions.keySheet(getActor(event.locals), id, {
				...sheet,
				request,
				pass: readPass(readText(form, 'pass')),
				cells: readCells(form),
				isConfirmed: readText(form, 'confirmed') === 'yes'
			});
		}),
	settle: (event) =>
		carryOut(event, 'settled', async ({ form, id, sheet }) => {
			const [first] = Object.entries(readCells(form)) as [RoundId, string[]][];
			if (!first) return refuse('request-malformed');
			const [roundId, cells] = first;
			return event.locals.backstage.sessions.settleSheet(getActor(event.locals), id, {
				...sheet,
				roundId,
				cells
			});
		}),
	withdraw: (event) =>
		carryOut(event, 'withdrawn', ({ id, sheet }) =>
			event.locals.backstage.sessions.withdrawSheet(getActor(event.locals), id, sheet)
		)
};
