// What a run of the bench finds out, as plain data.
import type { Memory } from './probe.ts';

export type ServerName = 'ours' | 'hocuspocus' | 'hocuspocus-aware' | 'y-websocket' | 'floor';
export type Statement = {
	/** Of the server, from before the question until after it was closed. */
	cpuMs: number;
	bytesPerPhone: number;
	stepToLastMs: number;
	/** One of each person: to the acknowledgement, or where there is none until the desk had it. */
	ballotMs: number[];
	lastToDeskMs: number;
};
export type HallFinding = {
	server: ServerName;
	people: number;
	/** Within how long everybody answered. */
	thinkMs: number;
	/** Per phone. */
	joinCpuMs: number;
	memory?: Memory;
	statements: Statement[];
	/** It took too long and was ended. */
	isCut: boolean;
};

export type SessionsFinding = {
	sessions: number;
	people: number;
	/** Of the server per session, one of each statement. */
	cpuMs: number[];
};
export type LongFinding = {
	people: number;
	statements: number;
	linesLost: number;
	pings: number;
	/** At the beginning and after each quarter. */
	memory: Memory[];
};
