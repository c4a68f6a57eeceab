// Three hours of one meeting without the waiting: every statement asked, closed, revealed and shown, and
// as many lost lines and signs of life as three hours bring. node long-meeting-run.ts PEOPLE FOLDER.
// What it looks for is memory that only grows. Its finding goes to whoever started it.
import { setTimeout as rest } from 'node:timers/promises';
import { Crowd } from './crowd.ts';
import type { LongFinding } from './finding.ts';
import { Helper } from './line.ts';
import type { OurAddress, OurMeeting } from './our-server.ts';
import { OurPhone } from './phone.ts';
import type { Memory } from './probe.ts';
import { OurDesk } from './text-desk.ts';

const [people, folder] = [Number(process.argv[2]), process.argv[3] ?? ''];
/** Of each phone: a poor line is lost every three minutes, a page asks for a beat every ten seconds. */
const linesLost = 60;
const pings = 1_080;
const thinkMs = 300;

const house = new Helper('hall/our-server.ts', [folder], ['--expose-gc']);
const address = await house.ask<OurAddress>('address');
const meeting = await house.ask<OurMeeting>('open', people);
const { roundIds } = meeting;
const desk = new OurDesk();
await desk.connect({ ...address, room: '', meeting });
const crowd = new Crowd({ waitsForAck: true });
for (const [index, token] of meeting.tokens.entries())
	crowd.phones.push(new OurPhone(index, crowd.heard, { port: address.port, token, roundIds }));
await crowd.join();

const finding: LongFinding = { people, statements: 0, linesLost: 0, pings: 0, memory: [] };
const look = async () => finding.memory.push(await house.ask<Memory>('memory'));

/** The whole room loses its line and comes back; a fresh line may speak at once. */
async function loseLines(): Promise<void> {
	for (const phone of crowd.phones) phone.cut();
	await crowd.join();
	finding.linesLost += people;
	for (let time = 0; time < pings / linesLost; time += 1)
		for (const phone of crowd.phones as OurPhone[]) phone.ping();
	finding.pings += (people * pings) / linesLost;
}

async function ask(number: number): Promise<void> {
	const question = crowd.expect(number, { thinkMs });
	const counting = desk.count({ number, people });
	desk.step(number);
	await question.settled.promise;
	await counting;
	await desk.finish();
	finding.statements += 1;
}

await look();
for (let quarter = 1; quarter <= 4; quarter += 1) {
	const last = Math.floor((roundIds.length * quarter) / 4);
	const first = Math.floor((roundIds.length * (quarter - 1)) / 4);
	for (let number = first + 1; number <= last; number += 1) {
		await ask(number);
		for (let time = 0; time < linesLost / roundIds.length; time += 1) await loseLines();
	}
	if (quarter === 4) await present();
	await rest(500);
	await look();
}
process.send?.(finding, () => void house.stop().then(() => process.exit(0)));

/** All results are shown one after the other. */
async function present(): Promise<void> {
	for (const command of [
		{ name: 'go-to-stage', index: 2 },
		{ name: 'reveal', roundIds },
		...roundIds.map((roundId) => ({ name: 'show', focus: { at: 'statement', roundId } }))
	]) {
		desk.command(command);
		await rest(60);
	}
}
