// One running server: services, sockets and pages on one port. main.ts starts it with the built
// pages or Vite; trials start it on port 0 with pages of their own.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { backstageSlot, type Backstage } from './backstage.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { makeFrontDoor, type Pages } from './front-door.ts';
import { BoardGateway, boardPath } from './gateway/board-gateway.ts';
import { livePath, turnAway } from './gateway/door.ts';
import { Gateway } from './gateway/gateway.ts';
import { makeHosts, type NetworkAddress } from './host.ts';
import { Whereabouts } from './preflight/whereabouts.ts';
import { openServices } from './services.ts';
import type { Told } from './session/session-parts.ts';

export type LoadedPages = { pages: Pages; close?: () => Promise<void> };
export type Running = {
	port: number;
	backstage: Backstage;
	/** Addresses other devices can open, best first. */
	listAddresses(): string[];
	/** The path of the one-time link while there is no account. */
	firstLinkPath: string | undefined;
	close(): Promise<void>;
};

/** Slow or silent requests are cut off; a phone's honest form takes well under this [TRUST F2]. */
const timeouts = { headersMs: 10_000, requestMs: 30_000, checkEveryMs: 2_000, keepAliveMs: 20_000 };
const headerBytes = 16 * 1024;
/** Lines of any kind at once: protects the number of open files. */
const mostLines = 4_000;

export async function startServer(
	config: Config,
	options: {
		loadPages: (server: Server) => Promise<LoadedPages>;
		clock?: Clock;
		timeouts?: typeof timeouts;
		/** The laptop's own addresses, and how often they are looked at; trials bring their own. */
		networks?: () => NetworkAddress[];
		watchMs?: number;
	}
): Promise<Running> {
	const clock = options.clock ?? systemClock;
	const server = makeServer(options.timeouts ?? timeouts);
	let port = config.port;
	const changed = () => gateway?.laptopChanged();
	const whereabouts = new Whereabouts({ ...options, config, port: () => port, changed });
	const { listUrls: listAddresses } = whereabouts;
	// The services tell the gateway what changed, and the gateway is made of the services.
	let gateway: Gateway | undefined;
	const services = await openServices({
		dataFolder: config.dataFolder,
		clock,
		addresses: listAddresses,
		laptop: {
			port: () => port,
			addresses: whereabouts.list,
			countPhones: () => gateway?.countPhones() ?? 0,
			changed
		},
		backup:
			config.backupFolder === undefined
				? undefined
				: { folder: config.backupFolder, changed: () => gateway?.backedUp() },
		told: tellGateway(() => gateway)
	});
	try {
		const { backstage, rooms, boards } = services;
		(globalThis as { [backstageSlot]?: Backstage })[backstageSlot] = backstage;
		const hosts = makeHosts(config.hosts);
		const { heartbeatMs } = config;
		gateway = new Gateway({ backstage, rooms, hosts, clock, heartbeatMs });
		const boardGateway = new BoardGateway({ backstage, boards, hosts, clock, heartbeatMs });
		const { pages, close: closePages } = await options.loadPages(server);
		const { visited } = whereabouts;
		server.on('request', makeFrontDoor({ hosts, scheme: config.scheme, pages: () => pages, visited }));
		takeUpgrades(server, { gateway, boardGateway, isDevelopment: config.isDevelopment });
		port = await listen(server, config.port);
		const stopWatching = whereabouts.watch();
		return {
			port,
			backstage,
			listAddresses,
			firstLinkPath: await services.issueFirstLink(),
			close: once(async () => {
				stopWatching();
				const closed = new Promise((done) => server.close(done));
				await Promise.all([gateway?.close(), boardGateway.close()]);
				// Vite's reload sockets would keep the port open for ever.
				await closePages?.();
				server.closeIdleConnections();
				const late = setTimeout(() => server.closeAllConnections(), 1_000);
				await closed;
				clearTimeout(late);
				await services.close();
			})
		};
	} catch (fault) {
		await services.close();
		throw fault;
	}
}

function makeServer(limits: typeof timeouts): Server {
	const server = createServer({
		maxHeaderSize: headerBytes,
		headersTimeout: limits.headersMs,
		requestTimeout: limits.requestMs,
		connectionsCheckingInterval: limits.checkEveryMs,
		keepAliveTimeout: limits.keepAliveMs
	});
	server.maxConnections = mostLines;
	return server;
}

/** What the services tell, passed on once there is a gateway. */
function tellGateway(gateway: () => Gateway | undefined): Told {
	return {
		changed: (sessionId) => gateway()?.changed(sessionId),
		progressed: (sessionId) => gateway()?.progressed(sessionId),
		guessed: () => gateway()?.guessed(),
		nudged: (sessionId, seatIds) => gateway()?.nudged(sessionId, seatIds),
		seatReplaced: (seatId) => gateway()?.seatReplaced(seatId),
		connected: (sessionId) => gateway()?.connected(sessionId) ?? { seatIds: new Set(), halls: 0 }
	};
}

/** Sockets are ours under /live/; in development Vite's reload socket shares the port. */
function takeUpgrades(
	server: Server,
	to: { gateway: Gateway; boardGateway: BoardGateway; isDevelopment: boolean }
): void {
	const { gateway, boardGateway, isDevelopment } = to;
	server.on('upgrade', (request, raw, head) => {
		if (request.url?.startsWith(boardPath)) return boardGateway.upgrade(request, raw, head);
		if (request.url?.startsWith(livePath)) return gateway.upgrade(request, raw, head);
		if (!isDevelopment) turnAway(raw, 404);
	});
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, () => {
			server.off('error', fail);
			done((server.address() as AddressInfo).port);
		});
	});
}

function once(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	return () => (running ??= work());
}
