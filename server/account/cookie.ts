// The cookie that holds a sign-in. Lucia would fix `secure` once for all; here it follows the scheme of
// each request, because a browser drops a Secure cookie that comes over http://192.168…
export const signInCookieName = 'masuk';

/** The longest a browser keeps a cookie. The server decides whether the sign-in behind it still lives. */
const longestCookieSeconds = 400 * 24 * 60 * 60;

export function signInCookieAttributes(request: { isHttps: boolean }) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: request.isHttps,
		maxAge: longestCookieSeconds
	} as const;
}
