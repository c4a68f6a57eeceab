// Ballots of closed rounds that may never be shown are taken away: beside the marks of who answered, one to four
// of them could say who said what [B7].

export const sql = `
DELETE FROM ballot WHERE round_id IN (
	SELECT id FROM round WHERE kind <> 'dots'
	AND (SELECT count(level) FROM ballot WHERE round_id = round.id) < 5
	UNION
	SELECT id FROM round WHERE kind = 'dots' AND json_extract(setup, '$.isOpen') = 0
	AND (SELECT count(dots) FROM ballot WHERE round_id = round.id) < 5
);
`;
