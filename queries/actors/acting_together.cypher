// 哪些机关经常共同承担任务？
// Which bodies act together most?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   one: 甲. A body.
//   other: 乙. The body that is named together with it.
//   sections: 共同章节数. Sections whose list of responsible bodies names both.
//   things: 共同事项数. Platforms, programs, reforms, papers and tasks that both lead, draft, host or answer for.
//   for_example: 举例. Up to three of the things, in the order of their names.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Only pairs that one paper names for the same section or thing are counted; cooperation that is told in a sentence is in
//     `cooperation`. Without things, for_example is empty.
MATCH (x:Entity)-[r:LED_BY|MENTIONS]->(a:Entity:Agency)
WHERE r.role IS NOT NULL
WITH x, a, r.doc AS doc, type(r) AS relation, r.rid AS first
MATCH (x)-[s:LED_BY|MENTIONS]->(b:Entity:Agency)
WHERE s.role IS NOT NULL AND a.uid < b.uid AND s.doc = doc AND type(s) = relation
WITH a, b, x.uid AS uid, x.name AS name, relation, doc, first, s.rid AS second
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH a, b, uid, name, relation, first, second ORDER BY name, uid
WITH a, b, count(DISTINCT CASE WHEN relation = 'MENTIONS' THEN uid ELSE null END) AS sections,
  count(DISTINCT CASE WHEN relation = 'LED_BY' THEN uid ELSE null END) AS things,
  collect(DISTINCT CASE WHEN relation = 'LED_BY' THEN name ELSE null END) AS names,
  collect(DISTINCT first) + collect(DISTINCT second) AS evidence
RETURN a.name AS one, b.name AS other, sections, things, names[0..3] AS for_example, evidence
ORDER BY sections DESC, things DESC, one, other
LIMIT $limit
