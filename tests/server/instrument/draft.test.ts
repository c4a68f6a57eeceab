import { describe, expect, test } from 'vitest';
import type { InstrumentDraftId, InstrumentVersionId } from '#domain/ids.ts';
import { toDraft, toInstrument } from '#domain/instrument-draft.ts';
import { randomId, sha256Hex } from '#server/database/secret.ts';
import { instrumentHouseLimits } from '#server/instrument/drafts.ts';
import { makeInstruments } from '#server/instrument/instrument.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { dump, got, makeActor } from '../../fixtures/backstage.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';

async function openHouse() {
	const { db, clock } = await openFreshDatabase();
	const instruments = makeInstruments({ db, clock });
	await instruments.shipInstruments();
	const facilitator = await makeActor(db, 'facilitator');
	const [shipped] = got(await instruments.list(facilitator));
	const newId = () => randomId<'instrument-draft'>();
	const begin = async (versionId: InstrumentVersionId, isCopy: boolean) =>
		got(await instruments.createDraft(facilitator, newId(), { versionId, isCopy })).id;
	const page = async (id: InstrumentDraftId) => got(await instruments.getDraft(facilitator, id));
	/** A published copy of PEKA-KUBE. */
	const publishCopy = async () => {
		const id = await begin(shipped!.versionId, true);
		return got(await instruments.publish(facilitator, id, 1)).versionId;
	};
	return { db, clock, instruments, facilitator, shipped: shipped!, newId, begin, page, publishCopy };
}
type House = Awaited<ReturnType<typeof openHouse>>;

async function expectNothingStored(house: House, doing: () => Promise<unknown>, refused: object) {
	const before = await dump(house.db);
	expect(await doing()).toMatchObject(refused);
	expect(await dump(house.db)).toBe(before);
}

describe('beginning', () => {
	test('[A18] a copy is a new instrument with the same words; the original stays', async () => {
		const house = await openHouse();
		const versionId = await house.publishCopy();
		const copy = got(await house.instruments.get(house.facilitator, versionId));
		expect(copy).toEqual({ ...pekaKube, key: copy.key, version: 1 });
		expect(copy.key).toMatch(/^own-[0-9a-f]{16}$/);
		expect(await house.instruments.get(house.facilitator, house.shipped.versionId)).toEqual(pekaKube);
		const rows = got(await house.instruments.list(house.facilitator));
		expect(rows.map(({ isShipped }) => isShipped)).toEqual([true, true, true, true, false]);
	});

	test('[A18] one that comes with Rembuk is not changed, only copied', async () => {
		const house = await openHouse();
		const source = { versionId: house.shipped.versionId, isCopy: false };
		await expectNothingStored(
			house,
			() => house.instruments.createDraft(house.facilitator, house.newId(), source),
			{ refused: 'instrument-shipped' }
		);
	});

	test('[A19] the same id is the same draft, and one that has become a version is none', async () => {
		const house = await openHouse();
		const { instruments, facilitator } = house;
		const id = house.newId();
		got(await instruments.createDraft(facilitator, id, undefined));
		await expectNothingStored(house, () => instruments.createDraft(facilitator, id, undefined), { id });
		const versionId = await house.publishCopy();
		await expectNothingStored(
			house,
			() => instruments.createDraft(facilitator, versionId as string as InstrumentDraftId, undefined),
			{ refused: 'request-conflict' }
		);
	});

	test('[A13] a version that is not there, and one draft too many, are refused', async () => {
		const house = await openHouse();
		const { instruments, facilitator, newId } = house;
		const source = { versionId: randomId<'instrument-version'>(), isCopy: true };
		await expectNothingStored(house, () => instruments.createDraft(facilitator, newId(), source), {
			refused: 'instrument-unknown'
		});
		for (let n = 0; n < instrumentHouseLimits.drafts; n += 1)
			got(await instruments.createDraft(facilitator, newId(), undefined));
		await expectNothingStored(house, () => instruments.createDraft(facilitator, newId(), undefined), {
			refused: 'too-many'
		});
	});
});

describe('saving', () => {
	test('[A19] an older page is refused when something else was saved; the same once more is fine', async () => {
		const house = await openHouse();
		const { instruments, facilitator } = house;
		const id = await house.begin(house.shipped.versionId, true);
		const { draft } = await house.page(id);
		const renamed = { ...draft, name: { id: 'Salinan kami', en: 'Our copy' } };
		house.clock.advance(1000);
		expect(await instruments.saveDraft(facilitator, id, { revision: 1, draft: renamed })).toEqual({
			revision: 2
		});
		await expectNothingStored(
			house,
			() => instruments.saveDraft(facilitator, id, { revision: 1, draft: renamed }),
			{ revision: 2 }
		);
		await expectNothingStored(house, () => instruments.saveDraft(facilitator, id, { revision: 1, draft }), {
			refused: 'draft-changed'
		});
		expect(await house.page(id)).toMatchObject({
			draft: renamed,
			revision: 2,
			nextVersion: 1,
			updatedAtMs: house.clock.nowMs(),
			author: facilitator.name,
			basedOn: { versionId: house.shipped.versionId }
		});
	});

	test('[A13] gaps are kept, a cut-off that cannot be read as well; too much is refused', async () => {
		const house = await openHouse();
		const { instruments, facilitator } = house;
		const id = house.newId();
		got(await instruments.createDraft(facilitator, id, undefined));
		const { draft } = await house.page(id);
		const gappy = { ...draft, cutoffHundredths: undefined, fields: [] };
		got(await instruments.saveDraft(facilitator, id, { revision: 1, draft: gappy }));
		expect((await house.page(id)).draft).toEqual(gappy);
		const name = { id: 'x'.repeat(200), en: '' };
		await expectNothingStored(
			house,
			() => instruments.saveDraft(facilitator, id, { revision: 2, draft: { ...draft, name } }),
			{ refused: 'text-too-long', about: 'name' }
		);
	});

	test('a draft that is thrown away is gone, and what was published is not', async () => {
		const house = await openHouse();
		const { instruments, facilitator } = house;
		const versionId = await house.publishCopy();
		const before = await dump(house.db);
		const id = await house.begin(versionId, false);
		got(await instruments.removeDraft(facilitator, id));
		expect(await dump(house.db)).toBe(before);
		const gone = { refused: 'not-found' };
		expect(await instruments.removeDraft(facilitator, id)).toEqual(gone);
		expect(await instruments.getDraft(facilitator, id)).toEqual(gone);
		expect(await instruments.publish(facilitator, id, 1)).toEqual(gone);
		expect(await instruments.saveDraft(facilitator, id, { revision: 1, draft: toDraft(pekaKube) })).toEqual(
			gone
		);
	});
});

describe('publishing', () => {
	test('[A18] [A19] makes the next version, once; the one before stays as it was, byte for byte', async () => {
		const house = await openHouse();
		const { instruments, facilitator, db } = house;
		const first = await house.publishCopy();
		const stored = () => db.selectFrom('instrument_version').selectAll().where('id', '=', first).execute();
		const before = await stored();
		const id = await house.begin(first, false);
		const { draft, nextVersion } = await house.page(id);
		expect(nextVersion).toBe(2);
		const renamed = { ...draft, name: { id: 'Salinan kami', en: 'Our copy' } };
		got(await instruments.saveDraft(facilitator, id, { revision: 1, draft: renamed }));
		const [one, two] = await Promise.all([
			instruments.publish(facilitator, id, 2),
			instruments.publish(facilitator, id, 2)
		]);
		expect(one).toEqual(two);
		const { versionId } = got(one);
		const second = got(await instruments.get(facilitator, versionId));
		expect(second).toEqual(toInstrument(renamed, { key: second.key, version: 2 }));
		expect(await stored()).toEqual(before);
		const row = await db
			.selectFrom('instrument_version')
			.selectAll()
			.where('id', '=', versionId)
			.executeTakeFirst();
		expect(row!.content_hash).toBe(sha256Hex(row!.content));
		expect(await db.selectFrom('instrument_draft').select('id').execute()).toEqual([]);
	});

	test('[A18] the database itself keeps a version as it is', async () => {
		const { db } = await openHouse();
		await expect(db.updateTable('instrument_version').set({ content: '{}' }).execute()).rejects.toThrow(
			'a version of an instrument never changes'
		);
	});

	test('[A14] [A19] a draft with gaps, and one that another page has changed, stay drafts', async () => {
		const house = await openHouse();
		const { instruments, facilitator } = house;
		const id = house.newId();
		got(await instruments.createDraft(facilitator, id, undefined));
		await expectNothingStored(house, () => instruments.publish(facilitator, id, 1), {
			refused: 'instrument-unfinished'
		});
		await expectNothingStored(house, () => instruments.publish(facilitator, id, 7), {
			refused: 'draft-changed'
		});
	});

	test('[A13] a house that is full of versions takes no more', async () => {
		const house = await openHouse();
		const { db, instruments, facilitator } = house;
		const id = await house.begin(house.shipped.versionId, true);
		const rows = Array.from({ length: instrumentHouseLimits.versions - 4 }, (_, index) => ({
			id: randomId<'instrument-version'>(),
			instrument_key: `full-${index}`,
			version: 1,
			content: '{}',
			content_hash: '',
			created_at_ms: 1
		}));
		for (let at = 0; at < rows.length; at += 100)
			await db
				.insertInto('instrument_version')
				.values(rows.slice(at, at + 100))
				.execute();
		await expectNothingStored(house, () => instruments.publish(facilitator, id, 1), { refused: 'too-many' });
	});
});

test('[A1] a researcher reads instruments and writes none', async () => {
	const house = await openHouse();
	const researcher = await makeActor(house.db, 'researcher');
	const id = await house.begin(house.shipped.versionId, true);
	const { instruments } = house;
	const draft = toDraft(pekaKube);
	for (const attempt of [
		() => instruments.listDrafts(researcher),
		() => instruments.getDraft(researcher, id),
		() => instruments.createDraft(researcher, house.newId(), undefined),
		() => instruments.saveDraft(researcher, id, { revision: 1, draft }),
		() => instruments.publish(researcher, id, 1),
		() => instruments.removeDraft(researcher, id)
	])
		await expectNothingStored(house, attempt, { refused: 'not-allowed' });
	expect(got(await instruments.list(researcher))).toHaveLength(4);
});
