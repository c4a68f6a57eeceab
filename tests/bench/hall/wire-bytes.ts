// Bytes of a line as they crossed the network interface, heads of frames, pings and pongs included.
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

export function countWireBytes(socket: WebSocket): number {
	// ws keeps its socket to itself; there is no other place where all bytes are counted.
	const { _socket: raw } = socket as unknown as { _socket: Socket | null };
	return raw === null ? 0 : raw.bytesRead + raw.bytesWritten;
}
