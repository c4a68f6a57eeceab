// Where pages come from: SvelteKit's build in production, Vite in development.
// Both are mounted on our own server, so sockets and pages share one process and one port.
import compression from 'compression';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LoadedPages } from './serve.ts';
import { reportFault } from './fault.ts';

type Middleware = (
	request: IncomingMessage,
	response: ServerResponse,
	next: (fault?: unknown) => void
) => void;

const usualHandler = fileURLToPath(new URL('../build/handler.js', import.meta.url));

/** Ends a request nobody answered. */
function answerNothing(response: ServerResponse, fault?: unknown): void {
	if (fault !== undefined) reportFault('answering a page', fault);
	if (response.headersSent) response.destroy();
	else response.writeHead(fault === undefined ? 404 : 500).end();
}

/** The built pages. */
export const loadBuiltPages = (): Promise<LoadedPages> => loadPagesOf(usualHandler);

/** The pages of one build. adapter-node reads its settings when imported, so they are set first. */
export async function loadPagesOf(handlerFile: string): Promise<LoadedPages> {
	if (!existsSync(handlerFile))
		throw new Error(
			'Halaman belum dibangun; jalankan: npm start\nThe pages are not built yet; run: npm start'
		);
	// The front door writes this header itself; without it adapter-node believes every page is https
	// and refuses each form. The front door also cuts bodies by path; this is the last resort.
	process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
	process.env['BODY_SIZE_LIMIT'] = '1100K';
	const { handler } = (await import(pathToFileURL(handlerFile).href)) as { handler: Middleware };
	// adapter-node compresses files ahead of time; pages and their data are compressed here.
	const compress = compression({ threshold: 1024 });
	return {
		pages: (request, response) =>
			compress(request as never, response as never, () =>
				handler(request, response, (fault) => answerNothing(response, fault))
			)
	};
}

/** Vite in middleware mode; its own reload socket shares our server. */
export async function loadDevelopmentPages(server: Server): Promise<LoadedPages> {
	const { createServer } = await import('vite');
	const vite = await createServer({
		root: fileURLToPath(new URL('..', import.meta.url)),
		server: { middlewareMode: true, hmr: { server }, allowedHosts: true }
	});
	return {
		pages: (request, response) =>
			vite.middlewares(request, response, (fault: unknown) => answerNothing(response, fault)),
		close: () => vite.close()
	};
}
