// Cards with participant codes: made for a group and read again for printing. Who gets which is decided by
// a hand that draws from a hat, and known to nobody here [Q5].
import { randomInt } from 'node:crypto';
import type { GroupId } from '#domain/ids.ts';
import { checkCodeCount, drawCodes, readCode } from '#domain/participant-code.ts';
import { refuse, type Refused } from '#domain/refusal.ts';
import { inTransaction } from '#server/database/database.ts';
import type { Actor, CodePage, ParticipantCodes } from '../backstage.ts';
import { checkAccess } from './access.ts';
import { findGroup } from './group-store.ts';
import { appendCodes, listCodes } from './participant-code-store.ts';
import { findProgramme, type Db } from './store.ts';

export function makeParticipantCodes(db: Db): ParticipantCodes {
	return {
		listCodes: (actor, id) => readPage(db, actor, id),
		makeCodes: (actor, id, form) => inTransaction(db, (trx) => make(trx, actor, { id, ...form }))
	};
}

/** Cards are for those who print them: a researcher has no business with them. */
async function checkGroup(db: Db, actor: Actor, id: GroupId): Promise<Refused | undefined> {
	const group = await findGroup(db, id);
	return checkAccess(db, actor, { programmeId: group?.programme_id, ability: 'edit-programme' });
}

async function readPage(db: Db, actor: Actor, id: GroupId): Promise<CodePage | Refused> {
	const refused = await checkGroup(db, actor, id);
	if (refused) return refused;
	const group = await findGroup(db, id);
	const programme = group && (await findProgramme(db, group.programme_id));
	if (!group || !programme) return refuse('not-found');
	const codes = await listCodes(db, id);
	const sheets = [...Map.groupBy(codes, ({ sheet }) => sheet)].map(([sheet, rows]) => ({
		sheet,
		cards: rows.flatMap(({ code }) => {
			const pictures = readCode(code);
			return pictures ? [pictures] : [];
		})
	}));
	return {
		group: { id, name: group.name },
		programme: { id: programme.id, name: programme.name, purpose: programme.purpose },
		sheets: sheets.reverse(),
		cards: codes.length
	};
}

async function make(
	trx: Db,
	actor: Actor,
	{ id, count, sheet }: { id: GroupId; count: number; sheet: number }
): Promise<{ sheet: number } | Refused> {
	const refused = await checkGroup(trx, actor, id);
	if (refused) return refused;
	const existing = await listCodes(trx, id);
	const last = existing.at(-1)?.sheet ?? 0;
	// The same form sent twice: these cards are made already.
	if (Number.isInteger(sheet) && sheet >= 1 && sheet <= last) return { sheet };
	if (sheet !== last + 1) return refuse('request-malformed', 'sheet');
	const wrong = checkCodeCount(count, existing.length);
	if (wrong) return wrong;
	const codes = drawCodes({
		count,
		taken: existing.map(({ code }) => code),
		draw: (below) => randomInt(below)
	});
	await appendCodes(
		trx,
		codes.map((code) => ({ group_id: id, code, sheet }))
	);
	return { sheet };
}
