import { dev } from '$app/environment';

/** The names that the build has given to room-entry.ts, one with the sentences of each language; see vite.config.ts. */
declare const roomScriptPaths: Record<string, string>;

/** Where the browser finds room-entry.ts: built, or served as it is in development. */
export function roomScript(screen: string): string {
	return dev ? '/src/routes/j/[code]/room-entry.ts' : (roomScriptPaths[screen] ?? '');
}
