import { dev } from '$app/environment';

/** Where the browser finds room-entry.ts: named in vite.config.ts, or served as it is in development. */
export const roomScript = dev ? '/src/routes/j/[code]/room-entry.ts' : '/_app/room.js';
