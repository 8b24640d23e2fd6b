// 各省落实、贯彻了哪些国家文件？
// Which national papers do provinces carry out?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   national: 国家文件. The national paper.
//   province: 省份. The province whose paper says that it carries it out (贯彻落实《…》).
//   document: 地方文件. The paper that says so.
//   issued: 成文日期. When that was issued.
//   days_after: 相隔天数. Days after the national one was issued.
//   quote: 原文. The words.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   days_after is empty where the national paper was not read, for then its date is not known: how fast provinces act can only be
//     told of papers that were read.
MATCH (d:Entity:Document)-[i:IMPLEMENTS]->(c:Entity:Document)
WHERE c.division = '100000' AND d.province IS NOT NULL AND ($province = '' OR d.province = $province)
WITH c, d, i.evidence AS rids
MATCH (c)<-[r:CITES]-(:Entity)
WHERE r.rid IN rids
WITH c, d, r.quote AS quote, collect(DISTINCT r.rid) AS evidence
RETURN c.name AS national, d.province AS province, d.name AS document, d.issued AS issued,
  CASE WHEN size(c.issued) = 10 AND size(d.issued) = 10 THEN duration.inDays(date(c.issued), date(d.issued)).days ELSE null END AS days_after,
  quote, evidence
ORDER BY national, issued, province, quote, c.uid, d.uid
LIMIT $limit
