/**
 * Not "password": a refused form gives no account's password back to a page. This one stands on the page
 * anyway, and were it dropped, mending the name alone would make the network an open one.
 */
export const passwordField = 'wifi-password';
