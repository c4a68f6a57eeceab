// A place for rehearsing alone: one practice programme a person, with a group, and a fresh meeting with
// the whole agenda each time it is asked for. Made step by step: what an earlier try left is used again.
import { may } from '#domain/ability.ts';
import type { GroupId, ProgrammeId } from '#domain/ids.ts';
import { isRefused, refuse, type Refused } from '#domain/refusal.ts';
import type { AgendaItem } from '#domain/session.ts';
import type { Language, Text } from '#domain/text.ts';
import { findVersionByNumber } from '#server/instrument/store.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { listGroups } from '#server/programme/group-store.ts';
import { createProgramme, pickProgrammeName } from '#server/programme/programme.ts';
import { findOwn } from '#server/programme/store.ts';
import type { Actor, Examples, Programmes, Sessions } from '../backstage.ts';
import type { Clock } from '../clock.ts';
import type { Db } from './store.ts';

const names = {
	programme: { id: 'Latihan', en: 'Practice' },
	group: { id: 'Kelompok latihan', en: 'Practice group' },
	meeting: { id: 'Pertemuan latihan', en: 'Practice meeting' }
} satisfies Record<string, Text>;
/** Short: a rehearsal is for going through all of it. */
const agenda: AgendaItem[] = [
	{ stage: 'socialisation', minutes: 5 },
	{ stage: 'history', minutes: 10 },
	{ stage: 'goals', minutes: 10 },
	{ stage: 'scoring', minutes: 20 },
	{ stage: 'presentation', minutes: 15 },
	{ stage: 'priorities', minutes: 10 },
	{ stage: 'plan', minutes: 15 }
];

type Parts = {
	db: Db;
	clock: Clock;
	programmes: Pick<Programmes, 'createGroup'>;
	sessions: Pick<Sessions, 'create'>;
};

export function makePracticeMeetings(parts: Parts): Pick<Examples, 'createPractice'> {
	return {
		async createPractice(actor, language) {
			if (!may(actor.role, 'run-session')) return refuse('not-allowed');
			const programmeId = await findOrCreateProgramme(parts, actor, language);
			if (isRefused(programmeId)) return programmeId;
			const groupId = await findOrCreateGroup(parts, { actor, programmeId, language });
			if (isRefused(groupId)) return groupId;
			const version = await findVersionByNumber(parts.db, pekaKube.key, pekaKube.version);
			if (!version) throw new Error('the shipped instrument is not in this data folder');
			const created = await parts.sessions.create(actor, groupId, {
				title: names.meeting[language],
				date: writeToday(parts.clock.nowMs()),
				place: '',
				agenda,
				nameMode: 'picture',
				expected: undefined,
				seatLimit: 60,
				scoring: { instrumentVersionId: version.id, pace: 'led', cutoffHundredths: pekaKube.cutoffHundredths }
			});
			return isRefused(created) ? created : { sessionId: created.id };
		}
	};
}

/** The day of the laptop's own calendar. */
function writeToday(nowMs: number): string {
	return new Date(nowMs).toLocaleDateString('sv-SE');
}

async function findOrCreateProgramme(
	{ db, clock }: Parts,
	actor: Actor,
	language: Language
): Promise<ProgrammeId | Refused> {
	const found = await findOwn(db, actor.accountId, 'practice');
	if (found) return found;
	const name = await pickProgrammeName(db, actor, names.programme[language]);
	if (isRefused(name)) return name;
	const form = { name, village: '', district: '', regency: '' };
	const created = await createProgramme({ db, clock }, actor, { form, purpose: 'practice' });
	return isRefused(created) ? created : created.id;
}

/** The oldest group of the programme, whatever it is called by now; an assembly has no meeting of its own here. */
async function findOrCreateGroup(
	{ db, programmes }: Parts,
	{ actor, programmeId, language }: { actor: Actor; programmeId: ProgrammeId; language: Language }
): Promise<GroupId | Refused> {
	const groups = (await listGroups(db, programmeId)).filter(({ kind }) => kind === 'group');
	const [oldest] = groups.sort((a, b) => a.created_at_ms - b.created_at_ms);
	if (oldest) return oldest.id;
	const created = await programmes.createGroup(actor, programmeId, {
		name: names.group[language],
		kind: 'group',
		partIds: [],
		cutoffHundredths: pekaKube.cutoffHundredths
	});
	return isRefused(created) ? created : created.id;
}
