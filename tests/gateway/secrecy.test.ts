// What leaves the server while a round is open: how many have answered, and nothing else; what it
// prints; and what is left when it is stopped.
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { makeDataFolder } from '../fixtures/data-folder.ts';
import { DeskClient, PhoneClient } from '../fixtures/live-client.ts';
import { got, startHouse } from '../fixtures/live-house.ts';
import type { Notes } from '../fixtures/live-server.ts';
import { runProgram } from '../fixtures/program.ts';

/** The server as another process, with one statement open for so many people. */
async function startProgram(people: number) {
	const dataFolder = makeDataFolder();
	const notesFile = `${dataFolder}.notes`;
	const program = runProgram('tests/fixtures/live-server.ts', {
		words: [dataFolder, notesFile, String(people)]
	});
	onTestFinished(() => void program.child.kill('SIGKILL'));
	await program.says('ready');
	return { program, dataFolder, notes: JSON.parse(readFileSync(notesFile, 'utf8')) as Notes };
}

/** Everything that differs between two houses by chance: ids, codes, times, ports. */
function mask(frame: string): string {
	return frame
		.replaceAll(/"[0-9a-f]{32}"/g, '"id"')
		.replaceAll(/"(nowMs|elapsedMs|now)":\d+/g, '"$1":0')
		.replaceAll(/"code":"[^"]+"/g, '"code":""')
		.replaceAll(/"groupName":"[^"]+"/g, '"groupName":""')
		.replaceAll(/"(joinUrl|hallUrl|url)":"[^"]+"/g, '"$1":""');
}

/** One meeting in which people answer one after another; every frame of every screen until closing. */
async function recordMeeting(answers: readonly (number | 'unknown')[]): Promise<string[][]> {
	const house = await startHouse();
	const session = await house.openSession();
	const seats = await house.joinMany(session, answers.length);
	const desk = house.desk(session);
	const hall = house.hall(session);
	await Promise.all([desk.whenView(() => true), hall.whenView(() => true)]);
	const phones = seats.map((seat) => house.phone(seat));
	await Promise.all(phones.map((phone) => phone.hello()));
	await desk.whenView((view) => view.phonesConnected === answers.length);
	const screens = [desk, hall, ...phones];
	const from = screens.map(({ raw }) => raw.length);

	const round = await house.openStatement(session, 1);
	await Promise.all(phones.map((phone) => phone.whenView((view) => view.step.at === 'scoring')));
	await desk.whenView((view) => view.hall.scene.at === 'scoring');
	await hall.whenView((view) => view.scene.at === 'scoring');
	for (const [index, phone] of phones.entries()) {
		await phone.cast(round, answers[index]!);
		const counted = (frame: (typeof hall.frames)[number] | (typeof desk.frames)[number]) =>
			frame.t === 'progress' && frame.progress.answered[round] === index + 1;
		await Promise.all([desk.when(counted), hall.when(counted)]);
	}
	await house.closeOpen(session);
	await Promise.all(phones.map((phone) => phone.whenView((view) => view.step.at === 'closed')));
	await desk.whenView((view) => view.hall.scene.at === 'closed');
	await hall.whenView((view) => view.scene.at === 'closed');
	// A view of before the opening may still have been on its way to a slower screen.
	const opened = screens.map(({ raw }, index) => {
		const first = raw.findIndex((frame, at) => at >= from[index]! && frame.includes('"at":"scoring"'));
		expect(first).toBeGreaterThanOrEqual(from[index]!);
		return raw.slice(first);
	});
	return opened.map((raw) => raw.map(mask));
}

test('[TRUST E2] every frame to every screen is the same whatever people answered, until it is revealed', async () => {
	const one = await recordMeeting([1, 1, 1, 1, 1, 1]);
	const other = await recordMeeting([4, 3, 'unknown', 4, 2, 4]);
	expect(one).toEqual(other);
	// Phones hear their own acknowledgement and no count at all.
	for (const frames of one.slice(2)) {
		expect(frames.map((frame) => (JSON.parse(frame) as { t: string }).t)).toEqual(['view', 'ack', 'view']);
		expect(frames.join()).not.toMatch(/"(answered|finished|present|progress)"/);
	}
});

test('[TRUST E4] answers, tokens, codes and addresses stand in nothing the server prints', async () => {
	const { program, notes } = await startProgram(5);
	const { origin, session, seats, round, signInToken } = notes;
	const desk = new DeskClient({ origin, token: signInToken, sessionId: session.id });
	await desk.whenView(() => true);
	for (const [index, seat] of seats.entries()) {
		const phone = new PhoneClient({ origin, token: seat.token });
		expect(await phone.cast(round, (index % 4) + 1)).toMatchObject({ was: 'counted' });
		phone.sendText('{"t":"cast","answer":4}');
		expect(await phone.closed).toBe(4400);
	}
	// A page that breaks with everything it knows in its words.
	const broken = await fetch(`${origin}/broken?key=${session.hallKey}`, {
		headers: { cookie: `kursi=${seats[0]!.token}` }
	});
	expect(broken.status).toBe(500);
	const rudely = await fetch(`${origin}/`, { method: 'POST', headers: { origin: 'http://elsewhere.test' } });
	expect(rudely.status).toBe(403);
	program.child.kill('SIGTERM');
	const { status, stdout, stderr } = await program.ended;

	expect(status).toBe(0);
	expect(stdout).toBe('ready\n');
	expect(stderr).toMatch(/^Fault while answering a page: /);
	const secrets = [signInToken, session.code, session.hallKey, ...seats.map(({ token }) => token)];
	for (const secret of [...secrets, ...seats.map(({ seatId }) => seatId), round, session.id])
		expect(stderr).not.toContain(secret);
	expect(stderr).not.toMatch(/127\.0\.0\.1|::1|::ffff/);
});

test('[TRUST A3] SIGTERM in the moment after an acknowledgement loses nothing', async () => {
	const { program, notes, dataFolder } = await startProgram(6);
	const { origin, session, seats, round } = notes;
	const phones = seats.map((seat) => new PhoneClient({ origin, token: seat.token }));
	await Promise.all(phones.map((phone) => phone.hello()));
	await Promise.all(phones.slice(1).map((phone) => phone.cast(round, 2)));
	const last = await phones[0]!.cast(round, 4);
	program.child.kill('SIGTERM');
	expect(last).toMatchObject({ t: 'ack', was: 'counted' });
	expect(await Promise.all(phones.map(({ closed }) => closed))).toEqual(Array(6).fill(1012));
	expect((await program.ended).status).toBe(0);

	const house = await startHouse({ dataFolder, as: { actor: notes.actor, token: notes.signInToken } });
	for (const seat of seats) {
		const { you } = await house.phone(seat).hello();
		expect(you.revisions).toEqual({ [round]: 1 });
	}
	await house.closeOpen(session);
	got(await house.command(session, { name: 'reveal', roundIds: [round] }));
	const results = got(await house.backstage.records.results(house.actor, session.id, 'id'));
	expect(results.statements.find(({ roundId }) => roundId === round)).toMatchObject({
		counts: [0, 5, 0, 1],
		n: 6
	});
});
