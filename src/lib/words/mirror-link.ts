// The way to the wall and back on a phone whose browser runs no script; drawn by the server alone.
const id = { toWall: 'Lihat yang sudah ditulis bersama' };
const en: typeof id = { toWall: 'See what has been written together' };
export const mirrorLink = { id, en };
