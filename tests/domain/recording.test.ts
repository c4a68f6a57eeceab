import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	checkHeard,
	checkRecording,
	orderHeard,
	parseHeard,
	parseSpokenLanguage,
	readRecordingType,
	recordingLimits,
	recordingTypes,
	writeHeard
} from '#domain/recording.ts';
import { makeInstrument } from '../fixtures/meeting.ts';
import { bareMp3, makeSound, makeTone, noSounds, openings } from '../fixtures/sound.ts';

test.each(recordingTypes)('[U2] %s is told by its bytes', (type) => {
	expect(readRecordingType(openings[type])).toBe(type);
	expect(checkRecording(makeSound(type), 0)).toEqual({ type });
});

test('[U2] an MP3 without a label, and a tone as browsers play it', () => {
	expect(readRecordingType(bareMp3)).toBe('audio/mpeg');
	expect(readRecordingType(makeTone())).toBe('audio/wav');
});

test.each(Object.entries(noSounds))('[U2] %s is refused, whatever it is called', (_, bytes) => {
	expect(readRecordingType(bytes)).toBeUndefined();
	expect(checkRecording(bytes, 0)).toEqual({ refused: 'recording-unplayable', about: 'sound' });
});

test('[U2] any bytes get a kind or none, and never an exception', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
			expect([...recordingTypes, undefined]).toContain(readRecordingType(bytes));
		}),
		{ numRuns: 300, seed: 14 }
	);
});

test('[U2] nothing, too much, and one more than a group has room for are refused', () => {
	const { bytes, groupBytes } = recordingLimits;
	expect(checkRecording(new Uint8Array(0), 0)).toEqual({ refused: 'recording-missing', about: 'sound' });
	expect(checkRecording(makeSound('audio/ogg', bytes), 0)).toEqual({ type: 'audio/ogg' });
	expect(checkRecording(makeSound('audio/ogg', bytes + 1), 0)).toEqual({
		refused: 'recording-too-large',
		about: 'sound'
	});
	expect(checkRecording(makeSound('audio/ogg', 1000), groupBytes - 1000)).toEqual({ type: 'audio/ogg' });
	expect(checkRecording(makeSound('audio/ogg', 1000), groupBytes - 999)).toEqual({
		refused: 'recordings-full',
		about: 'sound'
	});
});

test('[U1] a recording is of a statement or a level that is there', () => {
	const instrument = makeInstrument(4, 2);
	for (const number of [1, 2, 3, 4]) {
		expect(checkHeard(instrument, { about: 'statement', number })).toBeUndefined();
		expect(checkHeard(instrument, { about: 'level', number })).toBeUndefined();
	}
	for (const about of ['statement', 'level'] as const)
		for (const number of [0, 5, 1.5])
			expect(checkHeard(instrument, { about, number })).toEqual({ refused: 'statement-unknown' });
});

test('[U1] its name in an address is read back as the same, and nothing else is one', () => {
	for (const heard of [
		{ about: 'statement', number: 1 },
		{ about: 'statement', number: 200 },
		{ about: 'level', number: 7 }
	] as const)
		expect(parseHeard(writeHeard(heard))).toEqual(heard);
	for (const bad of [
		'',
		's',
		's0',
		's01',
		'x1',
		's1 ',
		's1000',
		'../s1',
		'S1',
		'__proto__',
		undefined,
		3,
		null
	])
		expect(parseHeard(bad)).toBeUndefined();
});

test('[U6] the language of a group is a line of its own, or none', () => {
	expect(parseSpokenLanguage('  Sunda\u202e ')).toBe('Sunda');
	expect(parseSpokenLanguage('   ')).toBeUndefined();
	expect(parseSpokenLanguage('x'.repeat(40))).toBe('x'.repeat(40));
	expect(parseSpokenLanguage('x'.repeat(41))).toEqual({ refused: 'text-too-long', about: 'spoken' });
});

test('[U8] the statement is heard first, then the answers in their order, and only what was recorded', () => {
	const recorded = [
		{ about: 'level', number: 4 },
		{ about: 'level', number: 1 },
		{ about: 'statement', number: 3 }
	] as const;
	expect(orderHeard(recorded, 3, 4)).toEqual(['s3', 'l1', 'l4']);
	expect(orderHeard(recorded, 3, 0)).toEqual(['s3']);
	expect(orderHeard(recorded, 2, 4)).toEqual(['l1', 'l4']);
	expect(orderHeard([], 3, 4)).toEqual([]);
});
