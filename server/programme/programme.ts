// What can be asked about programmes: reading them, changing them, and who may enter them. Every
// command asks access first, then the form, then writes everything in one transaction.
import type { AccountId, ProgrammeId } from '#domain/ids.ts';
import { may } from '#domain/ability.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { nameKey } from '#domain/roster.ts';
import type { Purpose } from '#domain/session.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import type { AccountRow, Actor, ProgrammeForm, ProgrammePage, Programmes } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { checkAccess, listEnterable } from './access.ts';
import { parseProgrammeForm } from './form.ts';
import { listGroupRows } from './group-store.ts';
import { makeGroups } from './group.ts';
import { makeMembers } from './member.ts';
import { makeParticipantCodes } from './participant-code.ts';
import * as store from './store.ts';
import type { Db } from './store.ts';

/** Far above any organisation's; they keep one account from filling the laptop's disk. */
const limits = { programmes: 500, people: 100 };

export type ProgrammeRooms = { db: Db; clock: Clock };

export function makeProgrammes({ db, clock }: ProgrammeRooms): Programmes {
	return {
		async list(actor) {
			if (!may(actor.role, 'read-programme')) return refuse('not-allowed');
			return store.listProgrammes(db, await listEnterable(db, actor));
		},
		create: (actor, form) => createProgramme({ db, clock }, actor, { form, purpose: 'real' }),
		get: (actor, id) => getProgramme(db, actor, id),
		update: (actor, id, form) => updateProgramme(db, actor, id, form),
		addPerson: (actor, id, accountId) => addPerson(db, actor, id, accountId),
		removePerson: (actor, id, accountId) =>
			inTransaction(db, async (trx) => {
				const refused = await checkAccess(trx, actor, { programmeId: id, ability: 'edit-programme' });
				if (!refused) await store.removePersonRow(trx, id, accountId);
				return refused;
			}),
		...makeGroups({ db, clock }),
		...makeMembers({ db, clock }),
		...makeParticipantCodes(db)
	};
}

/** What a programme's data may be taken for is said here, once: no command changes it [S27]. */
export async function createProgramme(
	{ db, clock }: ProgrammeRooms,
	actor: Actor,
	{ form, purpose }: { form: ProgrammeForm; purpose: Purpose }
): Promise<{ id: ProgrammeId } | Refused> {
	if (!may(actor.role, 'create-programme')) return refuse('not-allowed');
	const read = parseProgrammeForm(form);
	if (isRefused(read)) return read;
	return inTransaction(db, async (trx) => {
		const doubled = await checkProgrammeName(trx, actor, { name: read.name, except: undefined });
		if (doubled) return doubled;
		const id = randomId<'programme'>();
		await store.appendProgramme(trx, { id, ...read, purpose, created_at_ms: clock.nowMs() });
		await store.appendPerson(trx, { programme_id: id, account_id: actor.accountId });
		return { id };
	});
}

/**
 * Unique among the programmes this person can see: a refusal over somebody else's would tell that
 * it exists.
 */
async function checkProgrammeName(
	db: Db,
	actor: Actor,
	{ name, except }: { name: string; except: ProgrammeId | undefined }
): Promise<Refused | undefined> {
	const seen = await store.listProgrammes(db, await listEnterable(db, actor));
	if (except === undefined && seen.length >= limits.programmes) return refuse('too-many', 'programmes');
	const isDoubled = seen.some((row) => row.id !== except && nameKey(row.name) === nameKey(name));
	return isDoubled ? refuse('name-doubled', 'name') : undefined;
}

/** The name a programme that the house itself makes gets: the wanted one, or the first free with a number. */
export async function pickProgrammeName(db: Db, actor: Actor, wanted: string): Promise<string | Refused> {
	const seen = await store.listProgrammes(db, await listEnterable(db, actor));
	if (seen.length >= limits.programmes) return refuse('too-many', 'programmes');
	const taken = new Set(seen.map((row) => nameKey(row.name)));
	let name = wanted;
	// Ends: among more numbers than programmes one is free.
	for (let number = 2; taken.has(nameKey(name)); number += 1) name = `${wanted} (${number})`;
	return name;
}

async function getProgramme(db: Db, actor: Actor, id: ProgrammeId): Promise<ProgrammePage | Refused> {
	const refused = await checkAccess(db, actor, { programmeId: id, ability: 'read-programme' });
	if (refused) return refused;
	const row = await store.findProgramme(db, id);
	if (!row) return refuse('not-found');
	const groupRows = await listGroupRows(db, id);
	const personIds = await store.listPersonIds(db, id);
	const accounts = await store.listAccounts(db);
	return {
		...row,
		groupRows,
		people: accounts.filter((account) => personIds.has(account.id)),
		// Only who can let somebody in needs to see who else there is.
		others: may(actor.role, 'edit-programme')
			? accounts.filter((account) => !personIds.has(account.id) && canBeLetIn(account))
			: []
	};
}

/** An admin enters everywhere already, and a disabled account nowhere. */
function canBeLetIn(account: AccountRow): boolean {
	return !account.isDisabled && account.role !== 'admin';
}

function updateProgramme(
	db: Db,
	actor: Actor,
	id: ProgrammeId,
	form: ProgrammeForm
): Promise<Refused | undefined> {
	return inTransaction(db, async (trx) => {
		const refused = await checkAccess(trx, actor, { programmeId: id, ability: 'edit-programme' });
		if (refused) return refused;
		const read = parseProgrammeForm(form);
		if (isRefused(read)) return read;
		const doubled = await checkProgrammeName(trx, actor, { name: read.name, except: id });
		if (doubled) return doubled;
		await store.writeProgramme(trx, id, read);
		return undefined;
	});
}

function addPerson(
	db: Db,
	actor: Actor,
	id: ProgrammeId,
	accountId: AccountId
): Promise<Refused | undefined> {
	return inTransaction(db, async (trx) => {
		const refused = await checkAccess(trx, actor, { programmeId: id, ability: 'edit-programme' });
		if (refused) return refused;
		const account = (await store.listAccounts(trx)).find((row) => row.id === accountId);
		if (!account || account.isDisabled) return refuse('not-found', 'accountId');
		const people = await store.listPersonIds(trx, id);
		if (people.size >= limits.people) return refuse('too-many', 'people');
		await store.appendPerson(trx, { programme_id: id, account_id: accountId });
		return undefined;
	});
}
