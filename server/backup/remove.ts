// Taking a file away from a stick that may have been pulled.
import { unlinkSync } from 'node:fs';

export function codeOf(fault: unknown): string {
	return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

/** What is not there is removed already. unlink, because Node 24's rmSync drops the code of a read-only disk. */
export function remove(path: string): void {
	try {
		unlinkSync(path);
	} catch (fault) {
		if (codeOf(fault) !== 'ENOENT') throw fault;
	}
}
