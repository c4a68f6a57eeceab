// A share as it is read: a percentage, and the part and whole it is of where they are known.
type Share = { percent: number; of?: { part: number; whole: number } | undefined };

const id = {
	share: ({ percent, of }: Share) => (of ? `${percent}% (${of.part} dari ${of.whole})` : `${percent}%`)
};
const en: typeof id = {
	share: ({ percent, of }) => (of ? `${percent}% (${of.part} of ${of.whole})` : `${percent}%`)
};
export const share = { id, en };
