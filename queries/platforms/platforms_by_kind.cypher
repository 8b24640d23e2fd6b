// 各省各类平台有多少，是哪些？
// How many platforms of each kind does each province speak of, and which?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   kind (text, default "", for example "corridor"): 平台种类，空为全部. A kind of docs/ontology.md#platform_kind; all where it is empty.
//   limit (integer, default 100, for example 10): 行数上限. Rows at most.
// Columns:
//   kind: 平台种类. The kind, told by the end of the name.
//   province: 省份. The province of the papers; 全国 for national ones.
//   platforms: 平台数. Different platforms whose building, running or planning is told.
//   for_example: 举例. Up to five of them, in the order of their names.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   A platform is counted for each province whose papers act on it, wherever it stands. Where kind is 未分类, the end of the name
//     tells none: many of those are no platforms in the strict sense.
MATCH (:Entity)-[r:ADVANCES]->(p:Entity:Platform)
WHERE $kind = '' OR p.kind = $kind
WITH p, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH coalesce(p.kind, '未分类') AS kind, coalesce(d.province, '全国') AS province, p, rid ORDER BY p.name, p.uid
WITH kind, province, collect(DISTINCT p.name) AS names, count(DISTINCT p.uid) AS platforms, collect(DISTINCT rid) AS evidence
RETURN kind, province, platforms, names[0..5] AS for_example, evidence
ORDER BY platforms DESC, kind, province
LIMIT $limit
