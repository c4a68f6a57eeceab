// What can be asked about the people on a group's roster. An assembly's people are those of the
// groups it is made of, and are changed there.
import type { GroupId, MemberId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { nameKey, previewRoster, rosterLimits, type RosterRow } from '#domain/roster.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import type { Actor, MemberRow, Programmes } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { checkAccess } from './access.ts';
import { parseRosterRow } from './form.ts';
import { findGroup, type GroupRecord } from './group-store.ts';
import { appendMembers, findMember, listMembers, writeMember } from './member-store.ts';
import type { Db } from './store.ts';

type MemberCommands = Pick<Programmes, 'previewRoster' | 'addMembers' | 'updateMember' | 'removeMember'>;

export function makeMembers({ db, clock }: { db: Db; clock: Clock }): MemberCommands {
	return {
		async previewRoster(actor, id, text) {
			const group = await enterGroup(db, actor, id);
			if (isRefused(group)) return group;
			if (typeof text !== 'string') return refuse('request-malformed', 'text');
			if (text.length > rosterLimits.textChars) return refuse('text-too-long', 'text');
			return previewRoster(text, await listNames(db, id));
		},
		addMembers: (actor, id, rows) => addMembers({ db, clock }, { actor, id, rows }),
		updateMember: (actor, id, row) =>
			inTransaction(db, async (trx) => {
				const member = await enterMember(trx, actor, id);
				if (isRefused(member)) return member;
				const read = parseRosterRow(row, 'name');
				if (isRefused(read)) return read;
				const roster = await listMembers(trx, [member.groupId]);
				const others = roster.filter((other) => other.id !== id).map((other) => nameKey(other.name));
				if (others.includes(nameKey(read.name))) return refuse('name-doubled', 'name');
				await writeMember(trx, id, { ...read, sex: read.sex ?? null });
				return undefined;
			}),
		removeMember: (actor, id) =>
			inTransaction(db, async (trx) => {
				const member = await enterMember(trx, actor, id);
				if (isRefused(member)) return member;
				await writeMember(trx, id, { removed_at_ms: clock.nowMs() });
				return undefined;
			})
	};
}

/** A group whose roster this person may change. */
async function enterGroup(db: Db, actor: Actor, id: GroupId): Promise<GroupRecord | Refused> {
	const group = await findGroup(db, id);
	const programmeId = group?.programme_id;
	const refused = await checkAccess(db, actor, { programmeId, ability: 'edit-programme' });
	if (refused) return refused;
	if (!group) return refuse('not-found');
	return group.kind === 'assembly' ? refuse('not-allowed', 'assembly') : group;
}

async function enterMember(db: Db, actor: Actor, id: MemberId): Promise<MemberRow | Refused> {
	const member = await findMember(db, id);
	if (!member) return refuse('not-found');
	const group = await enterGroup(db, actor, member.groupId);
	return isRefused(group) ? group : member;
}

async function listNames(db: Db, groupId: GroupId): Promise<string[]> {
	return (await listMembers(db, [groupId])).map((member) => member.name);
}

/** All rows or none: the first line that cannot be stored is named, and nothing is written. */
function addMembers(
	{ db, clock }: { db: Db; clock: Clock },
	{ actor, id, rows }: { actor: Actor; id: GroupId; rows: RosterRow[] }
): Promise<{ added: number } | Refused> {
	return inTransaction(db, async (trx) => {
		const group = await enterGroup(trx, actor, id);
		if (isRefused(group)) return group;
		if (!Array.isArray(rows) || rows.length === 0) return refuse('text-missing', 'rows');
		const existing = await listNames(trx, id);
		if (existing.length + rows.length > rosterLimits.rows) return refuse('too-many', 'rows'); // [S22]
		const read = readRows(rows, existing);
		if (isRefused(read)) return read;
		await appendMembers(
			trx,
			read.map((row) => ({
				id: randomId<'member'>(),
				group_id: id,
				name: row.name,
				role: row.role,
				sex: row.sex ?? null,
				created_at_ms: clock.nowMs(),
				removed_at_ms: null
			}))
		);
		return { added: read.length };
	});
}

/** about is the line's number in the list, from 1. */
function readRows(rows: readonly RosterRow[], existing: readonly string[]): RosterRow[] | Refused {
	const names = new Set(existing.map(nameKey));
	const read: RosterRow[] = [];
	for (const [index, row] of rows.entries()) {
		const line = String(index + 1);
		const good = parseRosterRow(row, line);
		if (isRefused(good)) return good;
		const folded = nameKey(good.name);
		if (names.has(folded)) return refuse('name-doubled', line); // [S21]
		names.add(folded);
		read.push(good);
	}
	return read;
}
