// What a phone is nudged with: no word of who, and no pressure.
const id = { waits: 'Masih ada yang menunggu jawaban Anda. Tidak perlu terburu-buru.' };
const en: typeof id = { waits: 'Something still waits for your answer. There is no hurry.' };
export const nudge = { id, en };
