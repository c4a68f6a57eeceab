// Members' first page needs no script at all.
export const csr = false;
