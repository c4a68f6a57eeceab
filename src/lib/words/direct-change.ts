// How the room is asked what has changed: three answers, on projector and phone. What a phone says of any
// answer is in phone.ts.
const id = {
	down: 'Turun',
	same: 'Tetap',
	up: 'Naik',
	question: 'Naik, tetap, atau turun?'
};
const en: typeof id = {
	down: 'Down',
	same: 'Same',
	up: 'Up',
	question: 'Up, the same, or down?'
};
export const directChange = { id, en };
