// Phones get no router: every page here is a server-rendered form, and the room brings its own small script.
export const csr = false;
