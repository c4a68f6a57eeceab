import { describe, expect, test } from 'vitest';
import { roles } from '#domain/ability.ts';
import type { Instrument } from '#domain/instrument.ts';
import type { Actor } from '#server/backstage.ts';
import { randomId, sha256Hex } from '#server/database/secret.ts';
import { writeContent } from '#server/instrument/content.ts';
import { makeInstruments } from '#server/instrument/instrument.ts';
import { shippedInstruments } from '#server/instrument/shipped.ts';
import { pekaKube } from '#server/instrument/peka-kube.ts';
import { openFreshDatabase } from '../../fixtures/data-folder.ts';
import { got } from '../programme/programme-room.ts';

const actorOf = (role: Actor['role']): Actor => ({
	accountId: randomId<'account'>(),
	name: role,
	login: role,
	role
});

async function openShipped() {
	const opened = await openFreshDatabase();
	const instruments = makeInstruments(opened);
	await instruments.shipInstruments();
	return { ...opened, instruments };
}

/** The same words with one letter more. */
function reworded(instrument: Instrument): Instrument {
	const [first, ...rest] = instrument.statements;
	const positive = { ...first!.positive, id: `${first!.positive.id}!` };
	return { ...instrument, statements: [{ ...first!, positive }, ...rest] };
}

describe('at start-up', () => {
	test('[A6] [A11] the shipped instruments are stored once, however often the server starts', async () => {
		const { db, clock, instruments } = await openShipped();
		clock.advance(1000);
		await instruments.shipInstruments();
		const rows = await db.selectFrom('instrument_version').selectAll().execute();
		expect(rows).toHaveLength(4);
		const first = rows.find((row) => row.instrument_key === 'peka-kube')!;
		expect(first.created_at_ms).toBe(clock.nowMs() - 1000);
		expect(first.content_hash).toBe(sha256Hex(first.content));
		expect(JSON.parse(first.content)).toEqual(pekaKube);
		// Backups are told apart by the first row: it stays the first, also where a clock goes back.
		expect(Math.min(...rows.map((row) => row.created_at_ms))).toBe(first.created_at_ms);
		expect(new Set(rows.map((row) => row.created_at_ms)).size).toBe(4);
	});

	test('[A6] other words under the same number are a fault that says what to do, and nothing is stored', async () => {
		const { db, instruments } = await openShipped();
		const newer = { ...pekaKube, version: 2 };
		await expect(instruments.shipInstruments([newer, reworded(pekaKube)])).rejects.toThrow(
			/peka-kube version 1 differs .* new version number/
		);
		const rows = await db
			.selectFrom('instrument_version')
			.selectAll()
			.where('instrument_key', '=', 'peka-kube')
			.execute();
		expect(rows.map((row) => row.version)).toEqual([1]);
		expect(JSON.parse(rows[0]!.content)).toEqual(pekaKube);
	});

	test('[A6] a new version stands beside the old one', async () => {
		const { instruments } = await openShipped();
		const newer = { ...reworded(pekaKube), version: 2 };
		await instruments.shipInstruments([pekaKube, newer]);
		const listed = got(await instruments.list(actorOf('facilitator')));
		expect(listed.slice(0, 2)).toMatchObject([{ instrument: newer }, { instrument: pekaKube }]);
		expect(listed.slice(2).map(({ instrument }) => instrument.version)).toEqual([1, 1, 1]);
		expect(await instruments.get(actorOf('researcher'), listed[0]!.versionId)).toEqual(newer);
	});

	test('[A6] an instrument a room cannot be scored with is never shipped', async () => {
		const { db, instruments } = await openShipped();
		const broken = { ...pekaKube, key: 'broken', fields: pekaKube.fields.slice(1) };
		await expect(instruments.shipInstruments([broken])).rejects.toThrow(/broken 1: number-off-limits/);
		expect(await db.selectFrom('instrument_version').select('id').execute()).toHaveLength(4);
	});

	test('[A6] the order in which a source file names its keys does not matter', () => {
		const turned = Object.fromEntries(Object.entries(pekaKube).reverse()) as Instrument;
		expect(writeContent(turned)).toBe(writeContent(pekaKube));
		expect(JSON.parse(writeContent(turned))).toEqual(pekaKube);
		expect(writeContent(reworded(pekaKube))).not.toBe(writeContent(pekaKube));
	});
});

describe('reading', () => {
	test.each(roles)('[A1] a %s reads every instrument', async (role) => {
		const { instruments } = await openShipped();
		const listed = got(await instruments.list(actorOf(role)));
		expect(listed.map(({ instrument }) => instrument.key)).toEqual(shippedInstruments.map(({ key }) => key));
		expect(await instruments.get(actorOf(role), listed[0]!.versionId)).toEqual(pekaKube);
	});

	test('[TRUST F9] an id that is none, or a prototype name, is not found', async () => {
		const { instruments } = await openShipped();
		for (const id of [randomId(), '__proto__', 'constructor', '']) {
			expect(await instruments.get(actorOf('admin'), id as never)).toEqual({ refused: 'not-found' });
		}
	});

	test('[A1] a role that is none reads nothing', async () => {
		const { instruments } = await openShipped();
		const nobody = actorOf('__proto__' as never);
		expect(await instruments.list(nobody)).toEqual({ refused: 'not-allowed' });
		expect(await instruments.get(nobody, randomId())).toEqual({ refused: 'not-allowed' });
	});
});
