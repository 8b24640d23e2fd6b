// 各省各类计划、行动、工程、基金有多少，是哪些？
// How many programs of each kind does each province run, and which?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   kind (text, default "", for example "campaign"): 计划种类，空为全部. A kind of docs/ontology.md#program_kind; all where it is empty.
//   limit (integer, default 100, for example 10): 行数上限. Rows at most.
// Columns:
//   kind: 计划种类. The kind, told by the end of the name.
//   province: 省份. The province of the papers; 全国 for national ones.
//   programs: 计划数. Different programs on which work is told.
//   for_example: 举例. Up to five of them, in the order of their names.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Where kind is 未分类, the end of the name tells none: many of those are single projects or slogans.
MATCH (:Entity)-[r:ADVANCES]->(p:Entity:Program)
WHERE $kind = '' OR p.kind = $kind
WITH p, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH coalesce(p.kind, '未分类') AS kind, coalesce(d.province, '全国') AS province, p, rid ORDER BY p.name, p.uid
WITH kind, province, collect(DISTINCT p.name) AS names, count(DISTINCT p.uid) AS programs, collect(DISTINCT rid) AS evidence
RETURN kind, province, programs, names[0..5] AS for_example, evidence
ORDER BY programs DESC, kind, province
LIMIT $limit
