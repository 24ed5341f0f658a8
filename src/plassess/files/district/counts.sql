-- Sums up the table of counts that  plassess export counts  writes: how many teams decided what, and how many people
-- marked what, without any school. One pass, no join; any engine with a table called counts runs it as it stands.
SELECT
  role,
  edition,
  version,
  part,
  prompt,
  standard,
  state,
  level,
  levels,
  decided,
  moved,
  evidence,
  COUNT(*) AS teams,
  SUM(n) AS people,
  SUM(sent) AS sent,
  COUNT(sent) AS teams_sent,
  MAX(sent) AS most_sent,
  MIN(opened) AS first_opened,
  MAX(opened) AS last_opened
FROM counts
WHERE latest
GROUP BY
  role,
  edition,
  version,
  part,
  prompt,
  standard,
  state,
  level,
  levels,
  decided,
  moved,
  evidence
