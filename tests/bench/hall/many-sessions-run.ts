// Many small meetings on one server at once: node many-sessions-run.ts SESSIONS PEOPLE WARM MEASURED FOLDER.
// Every meeting has its own desk and asks at a moment of its own. Its finding goes to whoever started it.
import { setTimeout as rest } from 'node:timers/promises';
import { Crowd, hasteMs } from './crowd.ts';
import type { SessionsFinding } from './finding.ts';
import { Helper } from './line.ts';
import type { OurAddress, OurMeeting } from './our-server.ts';
import { OurPhone } from './phone.ts';
import { OurDesk } from './text-desk.ts';

const [sessions, people, warm, measured] = process.argv.slice(2, 6).map(Number) as [
	number,
	number,
	number,
	number
];
const house = new Helper('hall/our-server.ts', [process.argv[6] ?? ''], ['--expose-gc']);
type Meeting = { crowd: Crowd; desk: OurDesk };

async function openMeeting(address: OurAddress): Promise<Meeting> {
	const meeting = await house.ask<OurMeeting>('open', people);
	const desk = new OurDesk();
	await desk.connect({ ...address, room: '', meeting });
	const crowd = new Crowd({ waitsForAck: true });
	for (const [index, token] of meeting.tokens.entries()) {
		const { roundIds } = meeting;
		crowd.phones.push(new OurPhone(index, crowd.heard, { port: address.port, token, roundIds }));
	}
	await crowd.join();
	return { crowd, desk };
}

async function ask({ crowd, desk }: Meeting, number: number, delayMs: number): Promise<void> {
	await rest(delayMs);
	const question = crowd.expect(number, { thinkMs: hasteMs });
	const counting = desk.count({ number, people });
	desk.step(number);
	await question.settled.promise;
	await counting;
	await desk.finish();
}

const address = await house.ask<OurAddress>('address');
const meetings: Meeting[] = [];
for (let session = 0; session < sessions; session += 1) meetings.push(await openMeeting(address));
await rest(500);

const finding: SessionsFinding = { sessions, people, cpuMs: [] };
for (let number = 1; number <= warm + measured; number += 1) {
	const before = await house.ask<number>('cpuMs');
	await Promise.all(meetings.map((meeting, index) => ask(meeting, number, (index / sessions) * hasteMs)));
	await rest(120);
	const cpuMs = ((await house.ask<number>('cpuMs')) - before) / sessions;
	if (number > warm) finding.cpuMs.push(cpuMs);
}
process.send?.(finding, () => void house.stop().then(() => process.exit(0)));
