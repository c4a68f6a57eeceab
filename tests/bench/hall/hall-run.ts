// One hall on one server, in a process of its own: node hall-run.ts SERVER PEOPLE WARM MEASURED THINKMS FOLDER.
// It is the phones; the server and the desk are its children. Its findings go to whoever started it.
import { setTimeout as rest } from 'node:timers/promises';
import type { Counted, DeskAddress } from './desk-line.ts';
import { Crowd, quickMs } from './crowd.ts';
import type { HallFinding, ServerName, Statement } from './finding.ts';
import { Helper } from './line.ts';
import { MapPhone } from './map-phone.ts';
import { mapRoom } from './map-step.ts';
import type { OurAddress, OurMeeting } from './our-server.ts';
import { FloorPhone, OurPhone, type Phone } from './phone.ts';
import type { Memory } from './probe.ts';

const [name, peopleText, warmText, measuredText, thinkText, folder = ''] = process.argv.slice(2);
const server = name as ServerName;
const people = Number(peopleText);
const thinkMs = Number(thinkText);
/** A hall that is not through by then is reported as far as it came. */
const patienceMs = 60_000;
const serverFiles: Record<ServerName, string> = {
	ours: 'hall/our-server.ts',
	floor: 'hall/floor-server.ts',
	hocuspocus: 'peers/hocuspocus-server.mjs',
	'hocuspocus-aware': 'peers/hocuspocus-server.mjs',
	'y-websocket': 'peers/y-websocket-server.mjs'
};
const isAware = server === 'hocuspocus-aware';
const mapServer = isAware ? 'hocuspocus' : server;
const isMap = mapServer === 'hocuspocus' || mapServer === 'y-websocket';
/** Come and go before anything is measured, so that no server is cold. */
const early = 10;

const profile = process.argv.includes('--profile') ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
const house = new Helper(serverFiles[server], [folder], ['--expose-gc', ...profile]);
const desk =
	mapServer === 'hocuspocus' ? new Helper('peers/hocuspocus-desk.mjs') : new Helper('hall/desk.ts', [server]);
const crowd = new Crowd({ waitsForAck: !isMap });

async function prepare(): Promise<void> {
	const { port, signInToken } = await house.ask<OurAddress>('address');
	const address: DeskAddress = { port, room: mapRoom };
	const meeting = server === 'ours' ? await house.ask<OurMeeting>('open', people) : undefined;
	await desk.ask('connect', meeting ? { ...address, signInToken, meeting } : address);
	for (let index = 0; index < people; index += 1) crowd.phones.push(makePhone(index, port, meeting));
}

function makePhone(index: number, port: number, meeting: OurMeeting | undefined): Phone {
	if (meeting) {
		const { tokens, roundIds } = meeting;
		return new OurPhone(index, crowd.heard, { port, token: tokens[index]!, roundIds });
	}
	if (mapServer === 'hocuspocus' || mapServer === 'y-websocket')
		return new MapPhone(index, crowd.heard, { server: mapServer, port, isAware });
	return new FloorPhone(index, crowd.heard, port);
}

async function runStatement(number: number, think: number): Promise<Statement> {
	const cpuMs = await house.ask<number>('cpuMs');
	const wireBytes = crowd.wireBytes;
	const question = crowd.expect(number, { thinkMs: think });
	const counting = desk.ask<Counted>('count', { number, people });
	const stepMs = await desk.ask<number>('step', number);
	await question.settled.promise;
	const counted = await counting;
	await desk.ask('finish', number);
	// The last frames of a closed question are on their way.
	await rest(120);
	const seen = new Map(counted.seenMs);
	return {
		cpuMs: (await house.ask<number>('cpuMs')) - cpuMs,
		bytesPerPhone: (crowd.wireBytes - wireBytes) / people,
		stepToLastMs: Math.max(...question.seenMs) - stepMs,
		ballotMs: [...question.sentMs].map(
			(sentMs, phone) => (seen.get(phone) ?? question.ackedMs[phone]!) - sentMs
		),
		lastToDeskMs: counted.atMs - Math.max(...question.sentMs)
	};
}

async function measureJoining(): Promise<Pick<HallFinding, 'joinCpuMs' | 'memory'>> {
	const some = crowd.phones.slice(0, early);
	await crowd.join(some);
	for (const phone of some) phone.cut();
	await rest(400);
	const before = await house.ask<Memory>('memory');
	const cpuMs = await house.ask<number>('cpuMs');
	await crowd.join();
	// Whoever looks at who is there has been told.
	await rest(400);
	const joinCpuMs = (await house.ask<number>('cpuMs')) - cpuMs;
	const after = await house.ask<Memory>('memory');
	return {
		joinCpuMs: joinCpuMs / people,
		memory: {
			heapBytes: (after.heapBytes - before.heapBytes) / people,
			residentBytes: (after.residentBytes - before.residentBytes) / people
		}
	};
}

const finding: HallFinding = { server, people, thinkMs, joinCpuMs: 0, statements: [], isCut: false };

function end(): void {
	clearTimeout(late);
	process.send?.(finding, () => void Promise.all([house.stop(), desk.stop()]).then(() => process.exit(0)));
}

await prepare();
const late = setTimeout(() => {
	finding.isCut = true;
	end();
}, patienceMs);
Object.assign(finding, await measureJoining());
const [warm, measured] = [Number(warmText), Number(measuredText)];
for (let number = 1; number <= warm; number += 1) await runStatement(number, quickMs);
for (let number = warm + 1; number <= warm + measured; number += 1)
	finding.statements.push(await runStatement(number, thinkMs));
end();
