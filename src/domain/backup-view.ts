// What the desk is told of the laptop's second copy. Part of view.ts, which hands it on.

/** Why a backup did not come about. The meeting itself is not touched by it. */
export type BackupFault =
	'folder-missing' | 'disk-full' | 'folder-unwritable' | 'copy-unsound' | 'too-slow' | 'failed';
/** The laptop's second copy of everything that lasts. */
export type DeskBackup = { at: 'running' } | { at: 'ok'; atMs: number } | { at: 'failed'; why: BackupFault };
