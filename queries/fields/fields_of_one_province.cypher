// 哪些领域只有一个省份提出？
// Which fields does only one province name?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province; 全国 for national papers.
//   fields: 领域数. Number of fields that only it names.
//   names: 领域. Up to thirty of them, those that are told most often first.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Only here means only in the papers that were read, and in these words. Provinces without a field of their own are not listed.
MATCH (:Entity)-[r:FOCUSES_ON]->(f:Entity:Field)
WITH f, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WITH f, collect(DISTINCT coalesce(d.province, '全国')) AS who, collect(DISTINCT rid) AS rids
WHERE size(who) = 1 AND ($province = '' OR who[0] = $province)
WITH who[0] AS province, f, rids ORDER BY size(rids) DESC, f.name
WITH province, collect(f.name) AS names, collect(rids) AS lists
RETURN province, size(names) AS fields, names[0..30] AS names, reduce(told = [], rids IN lists | told + rids) AS evidence
ORDER BY fields DESC, province
LIMIT $limit
