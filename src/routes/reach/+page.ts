/** Opened by a phone once: no script is worth waiting for. */
export const csr = false;
