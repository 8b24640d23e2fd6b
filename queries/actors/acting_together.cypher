// 哪些机关经常共同承担任务？
// Which bodies act together most?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   one: 甲. A body.
//   other: 乙. The body that answers for the same tasks and things.
//   together: 共同事项数. Tasks, sections and things that name both.
//   for_example: 举例. Up to three of them, in the order of their names.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Only pairs that one paper names for the same thing are counted; cooperation that is told in a sentence is in `cooperation`.
MATCH (a:Entity)<-[r:LED_BY]-(x:Entity)-[s:LED_BY]->(b:Entity)
WHERE a.uid < b.uid AND r.doc = s.doc
WITH a, b, x, r.doc AS doc, r.rid AS first, s.rid AS second
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH a, b, x, first, second ORDER BY x.name, x.uid
WITH a, b, count(DISTINCT x.uid) AS together, collect(DISTINCT x.name) AS names,
  collect(DISTINCT first) + collect(DISTINCT second) AS evidence
RETURN a.name AS one, b.name AS other, together, names[0..3] AS for_example, evidence
ORDER BY together DESC, one, other
LIMIT $limit
