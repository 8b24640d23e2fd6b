// 各省与谁合作，合作什么，见于哪份文件？
// Which provinces, bodies and places work together, in what, and by which paper?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   one: 甲. A party.
//   other: 乙. The other party.
//   province: 省份. The province of the paper; 全国 for a national one.
//   year: 年份. The year in which it was issued.
//   document: 文件. The paper.
//   quote: 原文. The words, which tell in what they work together.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Where a paper says 我省 or names nobody, the government or agency that issued it is the party.
MATCH (a:Entity)-[r:COOPERATES_WITH]->(b:Entity)
WITH a, b, r.doc AS doc, r.rid AS rid, r.quote AS quote
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH a, b, d, quote, collect(DISTINCT rid) AS evidence
RETURN a.name AS one, b.name AS other, coalesce(d.province, '全国') AS province, substring(d.issued, 0, 4) AS year, d.name AS document,
  quote, evidence
ORDER BY province, one, other, quote, document
LIMIT $limit
