// The shipped example: a programme with a whole first meeting and its second behind it. It is made in a house of its
// own, in a folder that is thrown away, by the ordinary services; then every row of it is carried over
// in one transaction. So it is there whole or not at all, even when the laptop is switched off meanwhile,
// and no meeting that runs beside it waits longer than for that one commit [S27].
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { may } from '#domain/ability.ts';
import type { InstrumentVersionId, ProgrammeId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import { inTransaction, openDatabase } from '#server/database/database.ts';
import { findVersionByNumber } from '#server/instrument/store.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { createProgramme, pickProgrammeName } from '#server/programme/programme.ts';
import { findOwn } from '#server/programme/store.ts';
import type { Actor, Examples } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import { holdFirstMeeting } from './first-meeting.ts';
import { got, type House } from './hall.ts';
import { holdSecondMeeting } from './second-meeting.ts';
import * as kube from './maju-sejahtera.ts';
import { keepLog } from './mentoring-log.ts';
import { writeRows } from './progress-rows.ts';
import { copyGround, readMade, writeMade, type Carried, type Db } from './store.ts';

export type ExampleParts = {
	db: Db;
	clock: Clock;
	/** The same services on another folder, with nobody connected. */
	openHouse(dataFolder: string): Promise<House & { close(): Promise<void> }>;
};

export function makeExample(parts: ExampleParts): Pick<Examples, 'load'> {
	return {
		async load(actor) {
			if (!may(actor.role, 'create-programme')) return refuse('not-allowed');
			if (await findOwn(parts.db, actor.accountId, 'example')) return refuse('example-loaded');
			const name = await pickProgrammeName(parts.db, actor, kube.programme.name);
			if (isRefused(name)) return name;
			const { programmeId, made } = await makeAside(parts, actor, name);
			return inTransaction(parts.db, async (trx): Promise<{ programmeId: ProgrammeId } | Refused> => {
				// Asked again: the button may have been pressed twice.
				if (await findOwn(trx, actor.accountId, 'example')) return refuse('example-loaded');
				await writeMade(trx, made);
				return { programmeId };
			});
		}
	};
}

async function makeAside(
	parts: ExampleParts,
	actor: Actor,
	name: string
): Promise<{ programmeId: ProgrammeId; made: Carried[] }> {
	const folder = await mkdtemp(join(tmpdir(), 'rembuk-example-'));
	try {
		const ground = await layGround(parts, { folder, actor, name });
		await holdMeeting(parts, { ...ground, folder, actor });
		const { db, close } = await openDatabase(folder, parts.clock);
		try {
			return { programmeId: ground.programmeId, made: await readMade(db) };
		} finally {
			await close();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

type Ground = { programmeId: ProgrammeId; versionId: InstrumentVersionId };

/** What the meeting stands on: the person, the instruments, and a programme that is an example. */
async function layGround(
	{ db: from, clock }: ExampleParts,
	{ folder, actor, name }: { folder: string; actor: Actor; name: string }
): Promise<Ground> {
	const { db, close } = await openDatabase(folder, clock);
	try {
		await copyGround(from, { to: db, accountId: actor.accountId });
		const form = { ...kube.programme, name };
		const { id } = got(await createProgramme({ db, clock }, actor, { form, purpose: 'example' }));
		const version = await findVersionByNumber(db, pekaKube.key, pekaKube.version);
		if (!version) throw new Error('making the example: its instrument is not in this data folder');
		return { programmeId: id, versionId: version.id };
	} finally {
		await close();
	}
}

async function holdMeeting(
	parts: ExampleParts,
	given: Ground & { folder: string; actor: Actor }
): Promise<void> {
	const { actor, programmeId, versionId } = given;
	const house = await parts.openHouse(given.folder);
	try {
		const { programmes } = house.backstage;
		const partIds = [];
		for (const name of kube.parts) {
			const form = { ...kube.assembly, name, kind: 'group', partIds: [] } as const;
			const { id } = got(await programmes.createGroup(actor, programmeId, { ...form, partIds: [] }));
			got(
				await programmes.addMembers(
					actor,
					id,
					kube.roster.map((row) => ({ ...row, sex: undefined }))
				)
			);
			partIds.push(id);
		}
		const form = { ...kube.assembly, kind: 'assembly', partIds } as const;
		const { id: groupId } = got(await programmes.createGroup(actor, programmeId, form));
		await holdFirstMeeting(house, { actor, groupId, versionId });
		await holdSecondMeeting(house, { actor, groupId, versionId });
		await writeRows(house, { actor, groupId });
		await keepLog(house, { actor, groupId });
	} finally {
		await house.close();
	}
}
