// 各省都聚焦哪些领域？
// Which fields do provinces focus on?
//
// Parameters:
//   provinces (integer, default 1, for example 3): 最少省份数. Provinces that must name it at least.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   field: 领域. The field in the words of the papers.
//   provinces: 省份数. Number of provinces that aim work at it.
//   who: 省份. Those provinces.
//   statements: 陈述数. How often papers say so.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Fields have the names that papers print: 集成电路 and 集成电路与新型显示 are two. National papers are not counted.
MATCH (:Entity)-[r:FOCUSES_ON]->(f:Entity:Field)
WITH f, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH f, d.province AS province, rid ORDER BY province
WITH f, collect(DISTINCT province) AS who, collect(DISTINCT rid) AS evidence
WHERE size(who) >= $provinces
RETURN f.name AS field, size(who) AS provinces, who, size(evidence) AS statements, evidence
ORDER BY provinces DESC, statements DESC, field
LIMIT $limit
