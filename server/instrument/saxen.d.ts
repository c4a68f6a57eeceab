// What we use of saxen, which comes without types of its own.
declare module 'saxen' {
	export class Parser {
		on(
			event: 'openTag',
			listener: (
				name: string,
				readAttributes: () => Record<string, string>,
				decode: (text: string) => string
			) => void
		): this;
		on(event: 'closeTag', listener: (name: string) => void): this;
		on(event: 'text', listener: (text: string, decode: (text: string) => string) => void): this;
		on(event: 'cdata', listener: (text: string) => void): this;
		on(event: 'error', listener: (fault: Error) => void): this;
		parse(xml: string): Error | undefined;
	}
}
