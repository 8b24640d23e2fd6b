// 哪些机关承担的任务最多？
// Which bodies are asked to do most?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   body: 机关. The body by its full name.
//   leads: 牵头章节数. Sections whose list of responsible bodies has it as the one that leads.
//   answers_for: 责任章节数. Sections whose list names it otherwise.
//   things: 事项数. Platforms, programs, reforms, papers and tasks that it leads, drafts, hosts or answers for.
//   documents: 文件数. Papers that say so.
//   for_example: 举例. Up to three of the things, in the order of their names.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Bodies that no paper charges with anything are not listed. Papers that name no responsible bodies, such as most reports on
//     the work of a government, add nothing: a small number is not a small duty.
MATCH (x:Entity)-[r:LED_BY|MENTIONS]->(a:Entity)
WHERE type(r) = 'LED_BY' OR r.role IS NOT NULL
WITH a, x, type(r) = 'LED_BY' AS leads, coalesce(r.role, 'lead') AS role, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH a, x, leads, role, doc, rid ORDER BY x.name, x.uid
WITH a, collect(DISTINCT CASE WHEN leads THEN null WHEN role = 'lead' THEN x.uid ELSE null END) AS led,
  collect(DISTINCT CASE WHEN leads OR role = 'lead' THEN null ELSE x.uid END) AS answered,
  collect(DISTINCT CASE WHEN leads THEN x.uid ELSE null END) AS things,
  collect(DISTINCT CASE WHEN leads THEN x.name ELSE null END) AS names, count(DISTINCT doc) AS documents,
  collect(DISTINCT rid) AS evidence
RETURN a.name AS body, size(led) AS leads, size(answered) AS answers_for, size(things) AS things, documents,
  names[0..3] AS for_example, evidence
ORDER BY leads + answers_for DESC, things DESC, body, a.uid
LIMIT $limit
