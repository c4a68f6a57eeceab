import { dev } from '$app/environment';

/** The name that the build has given to turn-entry.ts; see vite.config.ts. */
declare const turnScriptPath: string;

/** Where the browser finds turn-entry.ts: built, or served as it is in development. */
export function turnScript(): string {
	return dev ? '/src/routes/j/[code]/turn/turn-entry.ts' : turnScriptPath;
}
