// What can be asked about a programme's groups. An assembly is a group made of at least two plain
// groups of the same programme; it has no members of its own, only theirs.
import type { GroupId, ProgrammeId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { nameKey } from '#domain/roster.ts';
import { fromWordColumns, toWordColumns } from '#server/database/cutoff-word-columns.ts';
import { inTransaction } from '#server/database/database.ts';
import { randomId } from '#server/database/secret.ts';
import type { Actor, GroupForm, GroupPage, Programmes } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { checkAccess } from './access.ts';
import { parseGroupForm } from './form.ts';
import {
	appendGroup,
	findGroup,
	hasSessions,
	isPart,
	listGroups,
	listParts,
	listSessionsOf,
	writeGroup,
	writeParts,
	type GroupRecord
} from './group-store.ts';
import { listMembers } from './member-store.ts';
import { findProgramme, type Db } from './store.ts';

/** The largest programme of the sources has a few dozen; a list of 200 still opens at once. */
const groupLimit = 200;

type GroupCommands = Pick<Programmes, 'createGroup' | 'getGroup' | 'updateGroup'>;

export function makeGroups({ db, clock }: { db: Db; clock: Clock }): GroupCommands {
	return {
		createGroup: (actor, programmeId, form) =>
			inTransaction(db, async (trx) => {
				const refused = await checkAccess(trx, actor, { programmeId, ability: 'edit-programme' });
				if (refused) return refused;
				const read = await readForm(trx, { programmeId, form, changed: undefined });
				if (isRefused(read)) return read;
				const id = randomId<'group'>();
				await appendGroup(trx, {
					id,
					programme_id: programmeId,
					...toColumns(read),
					created_at_ms: clock.nowMs()
				});
				await writeParts(trx, id, read.partIds);
				return { id };
			}),
		getGroup: (actor, id) => getGroup(db, actor, id),
		updateGroup: (actor, id, form) =>
			inTransaction(db, async (trx) => {
				const group = await findGroup(trx, id);
				const programmeId = group?.programme_id;
				const refused = await checkAccess(trx, actor, { programmeId, ability: 'edit-programme' });
				if (refused) return refused;
				if (!group) return refuse('not-found');
				const read = await readForm(trx, { programmeId: group.programme_id, form, changed: group });
				if (isRefused(read)) return read;
				await writeGroup(trx, id, toColumns(read));
				await writeParts(trx, id, read.partIds);
				return undefined;
			})
	};
}

function toColumns({ name, kind, cutoffHundredths, cutoffWords }: GroupForm) {
	return { name, kind, cutoff_hundredths: cutoffHundredths, ...toWordColumns(cutoffWords) };
}

/** The form against the rows: the name, the number of groups, the parts, a change of kind. */
async function readForm(
	db: Db,
	given: { programmeId: ProgrammeId; form: GroupForm; changed: GroupRecord | undefined }
): Promise<GroupForm | Refused> {
	const read = parseGroupForm(given.form);
	if (isRefused(read)) return read;
	const { changed } = given;
	const groups = await listGroups(db, given.programmeId);
	if (!changed && groups.length >= groupLimit) return refuse('too-many', 'groups');
	const others = groups.filter((group) => group.id !== changed?.id);
	if (others.some((group) => nameKey(group.name) === nameKey(read.name))) {
		return refuse('name-doubled', 'name');
	}
	// A part that is an assembly, of another programme, or the group itself is not among these: so what
	// is not real never comes into a real assembly [S27].
	const plain = new Set(others.filter((group) => group.kind === 'group').map((group) => group.id));
	if (!read.partIds.every((id) => plain.has(id))) return refuse('assembly-needs-groups', 'partIds');
	if (changed && changed.kind !== read.kind) return (await checkNewKind(db, changed)) ?? read;
	return read;
}

/** A group may change its kind only while nothing hangs on it: no session, no roster, no assembly. */
async function checkNewKind(db: Db, group: GroupRecord): Promise<Refused | undefined> {
	if (await hasSessions(db, group.id)) return refuse('group-has-sessions', 'kind');
	const isNeeded = (await isPart(db, group.id)) || (await listMembers(db, [group.id])).length > 0;
	return isNeeded ? refuse('group-kind-fixed', 'kind') : undefined;
}

async function getGroup(db: Db, actor: Actor, id: GroupId): Promise<GroupPage | Refused> {
	const group = await findGroup(db, id);
	const programmeId = group?.programme_id;
	const refused = await checkAccess(db, actor, { programmeId, ability: 'read-programme' });
	if (refused) return refused;
	const programme = programmeId && (await findProgramme(db, programmeId));
	if (!group || !programme) return refuse('not-found');
	const parts = await listParts(db, id);
	return {
		id,
		name: group.name,
		kind: group.kind,
		cutoffHundredths: group.cutoff_hundredths,
		cutoffWords: fromWordColumns(group),
		programme: { id: programme.id, name: programme.name, purpose: programme.purpose },
		parts,
		members: await listMembers(db, group.kind === 'assembly' ? parts.map((part) => part.id) : [id]),
		sessions: await listSessionsOf(db, id)
	};
}
