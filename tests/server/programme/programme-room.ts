// A fresh data folder with people in it: an admin, two facilitators who do not know each other, and a
// researcher; the first facilitator has a programme with two groups.
import type { Role } from '#domain/ability.ts';
import { isRefused, type Refused } from '#domain/refusal.ts';
import type { Actor, GroupForm, ProgrammeForm } from '#server/backstage.ts';
import { randomId } from '#server/database/secret.ts';
import { makeProgrammes } from '#server/programme/programme.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';

type Opened = Awaited<ReturnType<typeof openFreshDatabase>>;

export async function addActor(db: Opened['db'], name: string, role: Role): Promise<Actor> {
	const actor: Actor = { accountId: randomId<'account'>(), name, login: name.toLowerCase(), role };
	await db
		.insertInto('account')
		.values({
			id: actor.accountId,
			name,
			login: actor.login,
			role,
			password_hash: `hash-of-${actor.login}`,
			is_disabled: 0,
			created_at_ms: 0
		})
		.execute();
	return actor;
}

/** The value of an answer that is not a refusal. */
export function got<Value>(answer: Value | Refused): Value {
	if (isRefused(answer)) throw new Error(`refused: ${answer.refused} (${answer.about ?? ''})`);
	return answer;
}

export const programmeForm: ProgrammeForm = {
	name: 'KUBE Maju Sejahtera',
	village: 'Cibeunying',
	district: 'Cimenyan',
	regency: 'Bandung'
};

export function groupForm(name: string, more: Partial<GroupForm> = {}): GroupForm {
	return { name, kind: 'group', partIds: [], cutoffHundredths: 250, ...more };
}

export async function openProgrammeRoom() {
	const opened = await openFreshDatabase();
	const { db } = opened;
	const programmes = makeProgrammes(opened);
	const admin = await addActor(db, 'Admin', 'admin');
	const facilitator = await addActor(db, 'Fasilitator', 'facilitator');
	const stranger = await addActor(db, 'Lain', 'facilitator');
	const researcher = await addActor(db, 'Peneliti', 'researcher');
	const { id: programmeId } = got(await programmes.create(facilitator, programmeForm));
	const { id: first } = got(await programmes.createGroup(facilitator, programmeId, groupForm('KUBE 07')));
	const { id: second } = got(await programmes.createGroup(facilitator, programmeId, groupForm('KUBE 08')));
	return { ...opened, programmes, admin, facilitator, stranger, researcher, programmeId, first, second };
}
