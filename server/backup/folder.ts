// Where backups may lie: anywhere but in the data folder. A copy beside its original goes wherever that
// goes, on a disk that breaks or in a bag that is stolen; and whoever empties the one empties the other.
import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { StartRefused } from '../start-refused.ts';

/** Refuses to start where the backup folder is the data folder or lies inside it, also by way of a link. */
export function refuseBackupInside(dataFolder: string, backupFolder: string): void {
	const isWithin = (folder: string, within: string) => {
		const way = relative(within, folder);
		return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
	};
	if (
		isWithin(resolve(backupFolder), resolve(dataFolder)) ||
		isWithin(followLinks(backupFolder), followLinks(dataFolder))
	)
		throw new StartRefused('backup-inside-data', backupFolder);
}

/** The real place of a folder; of one that is not there yet, that of the nearest one above it. */
function followLinks(path: string): string {
	try {
		return realpathSync.native(path);
	} catch {
		const above = dirname(path);
		return above === path ? path : join(followLinks(above), basename(path));
	}
}
