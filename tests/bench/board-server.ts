// Our server as a process of its own, without pages, with a board to edit; tells where it is on one line.
import { startServer } from '#server/serve.ts';
import { stopOnSignal } from '#server/stop.ts';
import { makeDataFolderConfig } from '../fixtures/live-config.ts';
import { got, makeFirstAccount, openSession } from '../fixtures/live-session.ts';

const running = await startServer(makeDataFolderConfig(process.argv[2] ?? ''), {
	loadPages: async () => ({ pages: (_request, response) => response.end() })
});
const { actor, token } = await makeFirstAccount(running.backstage, running.firstLinkPath);
const session = await openSession(running.backstage, actor, 'led');
const rows = got(await running.backstage.sessions.list(actor));
const groupId = rows.find(({ id }) => id === session.id)!.groupId;
console.log(
	JSON.stringify({ port: running.port, token, groupId, session: { id: session.id, key: session.hallKey } })
);
stopOnSignal(running);
