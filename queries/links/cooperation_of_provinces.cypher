// 哪些省份之间有合作，哪些平台和走廊把它们连起来？
// Which provinces name each other as partners or as neighbours in a task, and how often?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province of the papers.
//   names: 提到的省份. Another province that they name.
//   sections: 章节数. Sections that name it.
//   partner: 合作. Whether a paper says that it works with it.
//   quotes: 原文. Up to three of the words.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   A province is named when it, or a body of it, stands in the text. Sections in which a province reports that something was taken
//     over by others count too: read the quotes.
MATCH (s:Entity:Section)-[r:MENTIONS]->(p:Entity:Place)
WHERE p.level = 'province'
WITH p, r.doc AS doc, r.section AS section, r.rid AS rid, r.quote AS quote
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL AND d.province <> p.name
WITH d.province AS province, p, doc + section AS place, quote, rid ORDER BY quote
WITH province, p, count(DISTINCT place) AS sections, collect(DISTINCT quote) AS quotes, collect(DISTINCT rid) AS rids
OPTIONAL MATCH (p)<-[q:COOPERATES_WITH]-(:Entity)
WITH province, p, sections, quotes, rids, q.doc AS doc, q.rid AS rid
OPTIONAL MATCH (e:Entity:Document {uid: doc})
WITH province, p, sections, quotes, rids, collect(CASE WHEN e.province = province THEN rid ELSE null END) AS told
RETURN province, p.name AS names, sections, size(told) > 0 AS partner, quotes[0..3] AS quotes, rids + told AS evidence
ORDER BY partner DESC, sections DESC, province, names
LIMIT $limit
