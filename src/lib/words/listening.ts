// What a phone says when something could not be heard.

const id = {
	failed: 'Ada yang tidak bisa diperdengarkan. Mintalah orang di sebelah Anda atau fasilitator membacakannya.'
};
const en: typeof id = {
	failed: 'Some of it could not be played. Ask your neighbour or the facilitator to read it to you.'
};

export const listening = { id, en };
