// 哪些改革举措只有一个省份提出？
// Which reforms does only one province name?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province.
//   reform: 改革举措. The reform, by its name.
//   kind: 种类. What it changes, if the end of its name tells.
//   brand: 品牌. Whether papers set its name in quotation marks, as they do with brands.
//   statements: 陈述数. How often its papers act on it; the most often told come first.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Only here means only in the papers that were read. An empty kind means that the name tells none. Many are descriptions and not
//     names: those with brand true, or told more than once, are the surest.
MATCH (:Entity)-[r:ADVANCES]->(x:Entity:Reform)
WITH x, r.doc AS doc, r.rid AS rid, r.quote CONTAINS '“' + x.name OR x.name CONTAINS '“' AS quoted
MATCH (d:Entity:Document {uid: doc})
WITH x, collect(DISTINCT coalesce(d.province, '全国')) AS who, collect(DISTINCT rid) AS evidence,
  max(CASE WHEN quoted THEN 1 ELSE 0 END) AS marked
WHERE size(who) = 1 AND ($province = '' OR who[0] = $province)
RETURN who[0] AS province, x.name AS reform, x.kind AS kind, marked = 1 AS brand, size(evidence) AS statements, evidence
ORDER BY brand DESC, statements DESC, province, reform, x.uid
LIMIT $limit
