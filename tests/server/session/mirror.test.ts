// Meetings without a projector: which phones are shown the wall, and when they are not.
import { describe, expect, it } from 'vitest';
import { changeCard } from '#domain/board-doc.ts';
import { isRefused } from '#domain/refusal.ts';
import { dump, got, makeActor } from '../../fixtures/backstage.ts';
import { castAll, editBoard, goal, idea, openWall, writeViews, type WallRoom } from './wall-room.ts';

const seen = async ({ phones, tokens }: WallRoom, language: 'id' | 'en' = 'id') =>
	got(await phones.view(tokens[0]!, language)).mirror;
const turn = (room: WallRoom, isOn: boolean) => room.plan.command({ name: 'mirror', isOn });

describe('a meeting without a projector', () => {
	it('[O1] its phones are shown the wall of each stage, in whichever language; with a projector they are shown none', async () => {
		const room = await openWall({ stage: 'goals', cards: [goal('Modal bertambah'), idea('Papan kas')] });
		expect(await seen(room)).toBeUndefined();
		expect((await room.plan.desk()).isMirrored).toBe(false);
		got(await turn(room, true));
		expect((await room.plan.desk()).isMirrored).toBe(true);
		expect(await seen(room)).toMatchObject({ wall: 'goals', rows: [{ text: 'Modal bertambah' }], left: 0 });
		expect(await seen(room, 'en')).toEqual(await seen(room));
		await room.goTo('priorities');
		expect(await seen(room)).toEqual({
			wall: 'priorities',
			rows: [{ text: 'Papan kas', numbers: [] }],
			left: 0
		});
		await room.goTo('plan');
		expect(await seen(room)).toEqual({ wall: 'plan', rows: [], left: 0 });
		await room.goTo('scoring');
		expect(await seen(room)).toBeUndefined();
		await room.goTo('history');
		got(await turn(room, false));
		expect(await seen(room)).toBeUndefined();
	});

	it('[O2] what is hidden at the desk leaves every phone', async () => {
		const room = await openWall();
		got(await turn(room, true));
		expect(await seen(room)).toMatchObject({ rows: [{ text: 'Papan kas' }, {}, {}] });
		await editBoard(
			room,
			(doc) => void changeCard(doc, room.cardIds[0]!, (map) => map.set('isHidden', true))
		);
		expect(JSON.stringify(await seen(room))).not.toContain('Papan kas');
	});

	it('[O3] it is said once, before the start or later, and every move keeps it', async () => {
		const room = await openWall({ stage: 'history' });
		const { plan, goTo } = room;
		got(await turn(room, true));
		got(await plan.command({ name: 'show', focus: { at: 'join' } }));
		// The poster means nothing to somebody who has joined.
		expect(await seen(room)).toMatchObject({ wall: 'history' });
		expect((await plan.desk()).focus).toEqual({ at: 'join' });
		got(await plan.command({ name: 'pause' }));
		expect(await seen(room)).toBeUndefined();
		expect((await plan.desk()).isMirrored).toBe(true);
		got(await plan.command({ name: 'resume' }));
		await goTo('priorities');
		expect(await seen(room)).toMatchObject({ wall: 'priorities' });
		got(await plan.command({ name: 'close-session', confirmed: true }));
		const before = await dump(room.house.db);
		expect(await turn(room, false)).toEqual({ refused: 'session-closed' });
		expect(await dump(room.house.db)).toBe(before);
	});

	it('[O3] while something is asked, or waits to be revealed, nothing is mirrored; the ranking comes as it does everywhere', async () => {
		const room = await openWall({ seats: 5 });
		got(await turn(room, true));
		got(await room.ask());
		expect(await seen(room)).toBeUndefined();
		expect(await room.step()).toMatchObject({ at: 'dots' });
		await castAll(
			room,
			Array.from({ length: 5 }, () => [2, 1, 0])
		);
		expect(await seen(room)).toBeUndefined();
		expect(await room.plan.next()).toBe('close');
		expect(await room.step()).toMatchObject({ at: 'dots-closed' });
		expect(await seen(room)).toBeUndefined();
		expect(await writeViews(room)).not.toContain('"ideas":[{"ideaId"');
		expect(await room.plan.next()).toBe('reveal');
		expect(await room.step()).toMatchObject({
			at: 'ranking',
			ranking: { ideas: [{ dots: 10 }, { dots: 5 }, {}] }
		});
		expect((await room.plan.desk()).isMirrored).toBe(true);
	});

	it('[O3] the same request twice is one change, and a stranger changes nothing', async () => {
		const room = await openWall({ stage: 'history' });
		const { sessions } = room.house.backstage;
		const request = 'b'.repeat(32) as Parameters<typeof sessions.command>[2];
		const ask = (isOn: boolean) =>
			sessions.command(room.house.facilitator, room.plan.id, request, { name: 'mirror', isOn });
		got(await ask(true));
		got(await ask(true));
		expect(await ask(false)).toEqual({ refused: 'request-conflict' });
		const stranger = await makeActor(room.house.db, 'facilitator');
		const before = await dump(room.house.db);
		expect(
			isRefused(await sessions.command(stranger, room.plan.id, request, { name: 'mirror', isOn: false }))
		).toBe(true);
		expect(await dump(room.house.db)).toBe(before);
	});
});
