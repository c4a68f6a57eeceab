// Our server as a process of its own, on a real data folder; meetings are made and seats taken through
// Backstage, as the pages would. Only the pages are missing.
import { startServer } from '#server/serve.ts';
import { makeDataFolderConfig } from '../../fixtures/live-config.ts';
import { joinMany, makeFirstAccount, openSession } from '../../fixtures/live-session.ts';
import { answerLine } from './line.ts';
import { probe } from './probe.ts';

export type OurMeeting = { id: string; hallKey: string; roundIds: string[]; tokens: string[] };
export type OurAddress = { port: number; signInToken: string };

const running = await startServer(makeDataFolderConfig(process.argv[2] ?? ''), {
	loadPages: async () => ({ pages: (_request, response) => response.end() })
});
const { backstage } = running;
const { actor, token } = await makeFirstAccount(backstage, running.firstLinkPath);

answerLine({
	...probe,
	address: (): OurAddress => ({ port: running.port, signInToken: token }),
	/** A meeting in its scoring stage, with so many people seated and none of them connected. */
	open: async (people: number): Promise<OurMeeting> => {
		const session = await openSession(backstage, actor, 'led', Math.max(people, 1));
		const seats = await joinMany(backstage, session, people);
		const { id, hallKey, roundIds } = session;
		return { id, hallKey, roundIds, tokens: seats.map((seat) => seat.token) };
	}
});
