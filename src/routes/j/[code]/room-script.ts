import { dev } from '$app/environment';

/** The name that the build has given to room-entry.ts; written in by vite.config.ts. */
declare const roomScriptPath: string;

/** Where the browser finds room-entry.ts: built, or served as it is in development. */
export const roomScript = dev ? '/src/routes/j/[code]/room-entry.ts' : roomScriptPath;
