// More ways to answer: phones that go from hand to hand, slips, and how many people are in the room at all.

export const sql = `
-- How this seat answers now: by its own phone, in turn on a shared one, by a slip, or with somebody's help.
ALTER TABLE seat ADD COLUMN channel TEXT NOT NULL DEFAULT 'own-phone'
	CHECK (channel IN ('own-phone', 'shared-phone', 'slip', 'assisted'));

-- People in the room who score, as the facilitator counted them; null where the seats are everybody.
ALTER TABLE session ADD COLUMN headcount INTEGER CHECK (headcount BETWEEN 1 AND 3000);

-- A printed slip; who draws it is kept nowhere. The seat comes with its first use.
CREATE TABLE slip (
	session_id TEXT NOT NULL REFERENCES session (id), number INTEGER NOT NULL, secret_hash TEXT NOT NULL UNIQUE,
	seat_id TEXT UNIQUE REFERENCES seat (id),
	PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;

-- A phone that works for the desk in one meeting: it goes from hand to hand, or takes the photos of paper cards.
CREATE TABLE device (
	token_hash TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id),
	purpose TEXT NOT NULL CHECK (purpose IN ('shared-phone', 'camera')), created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE device_code (
	code_hash TEXT PRIMARY KEY, session_id TEXT NOT NULL REFERENCES session (id),
	purpose TEXT NOT NULL CHECK (purpose IN ('shared-phone', 'camera')), expires_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;
