// Which names this machine answers to, and where phones can reach it.
// A Host that is none of these is refused: it stops DNS rebinding, and together with
// the Origin check it stops other sites from talking to a laptop in the room [TRUST F1].
import { hostname, networkInterfaces } from 'node:os';
import { kindOfAddress, orderAddresses, type LaptopAddress } from '#domain/preflight.ts';

/** An IPv4 address, and what the system calls the network it is of. */
export type NetworkAddress = { readonly network: string; readonly address: string };

export type Hosts = {
	/** Is this Host header one of ours? Asked on every request, because a laptop changes networks. */
	isOurs(header: string | undefined): boolean;
	/** Is it one of the names given in REMBUK_HOSTS, rather than found on this machine? */
	isNamed(header: string | undefined): boolean;
	/** Does the Origin header name the very host (and port) the request was sent to? */
	isSameSite(origin: string | undefined, host: string | undefined): boolean;
};

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** IPv4 addresses other devices may reach, in the order the system lists them. */
export function listNetworkAddresses(): NetworkAddress[] {
	return Object.entries(networkInterfaces()).flatMap(([network, entries]) =>
		(entries ?? [])
			.filter((entry) => entry.family === 'IPv4' && !entry.internal)
			.map(({ address }) => ({ network, address }))
	);
}

/**
 * Where a phone may find us, e.g. http://192.168.1.7:3000, best first [H5]. Behind an https proxy only the
 * names are offered: the proxy answers to them, on its own port. confirmed: names, the earliest first.
 */
export function listLaptopAddresses(options: {
	scheme: 'http' | 'https';
	port: number;
	names: readonly string[];
	networks: readonly NetworkAddress[];
	confirmed: readonly string[];
}): LaptopAddress[] {
	const { scheme, names, networks, confirmed } = options;
	const port = options.port === 80 ? '' : `:${options.port}`;
	const write = (name: string) => (scheme === 'https' ? `https://${name}` : `http://${name}${port}`);
	const named = names.map((name) => ({ url: write(name), kind: 'named' as const, network: undefined }));
	const found = networks.map(({ network, address }) => ({
		url: write(address),
		kind: kindOfAddress(network, address),
		network
	}));
	return orderAddresses(scheme === 'https' ? named : [...named, ...found], confirmed.map(write));
}

/** The name inside a Host header, lower-case and without the port; undefined when it is not one. */
export function parseHostName(header: string | undefined): string | undefined {
	if (header === undefined || header.length > 255) return undefined;
	const found = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/.exec(header.toLowerCase());
	return found?.[1]?.replace(/\.$/, '');
}

function listOwnNames(): Set<string> {
	const names = new Set(loopbackNames);
	for (const entry of Object.values(networkInterfaces()).flatMap((entries) => entries ?? []))
		names.add(entry.family === 'IPv6' ? `[${entry.address.split('%')[0]}]` : entry.address);
	const own = hostname().toLowerCase();
	if (own !== '') names.add(own).add(`${own}.local`);
	return names;
}

export function makeHosts(extra: readonly string[]): Hosts {
	const named = new Set(extra.map((name) => parseHostName(name)).filter((name) => name !== undefined));
	let own = listOwnNames();
	return {
		isOurs(header) {
			const name = parseHostName(header);
			if (name === undefined) return false;
			if (named.has(name) || own.has(name)) return true;
			// Perhaps the laptop has joined another network since: look again before refusing.
			own = listOwnNames();
			return own.has(name);
		},
		isNamed(header) {
			const name = parseHostName(header);
			return name !== undefined && named.has(name);
		},
		isSameSite(origin, host) {
			if (origin === undefined || host === undefined) return false;
			if (!URL.canParse(origin)) return false;
			const from = new URL(origin);
			if (from.protocol !== 'http:' && from.protocol !== 'https:') return false;
			const to = `${from.protocol}//${host}`;
			return URL.canParse(to) && new URL(to).host === from.host;
		}
	};
}
