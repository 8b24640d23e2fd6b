// 哪些计划、平台和文件接替了以前的，或进入“新一轮”？
// Which programs, platforms and papers succeed earlier ones, or enter a new round?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province of the paper.
//   thing: 事项. What succeeds or enters a new round.
//   class: 类. What it is.
//   earlier: 前一项. What it takes the place of, where a paper says so.
//   quote: 原文. The words.
//   document: 文件. The paper.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty earlier means that the paper says 新一轮 and does not name what went before. Where a quote lists several things, only
//     those that the words belong to by their place are taken.
MATCH (x:Entity)<-[r:ADVANCES]-(:Entity)
WHERE NOT x:Agency AND r.quote CONTAINS '新一轮'
  AND (x.name CONTAINS '新一轮' OR r.quote CONTAINS '新一轮' + x.name OR NOT (r.quote CONTAINS '、' OR r.quote CONTAINS '和'))
WITH x, r.doc AS doc, r.rid AS rid, r.quote AS quote
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
OPTIONAL MATCH (x)-[s:SUCCEEDS]->(before:Entity)
WITH x, d, quote, min(before.name) AS earlier, collect(DISTINCT rid) + collect(DISTINCT s.rid) AS evidence
RETURN coalesce(d.province, '全国') AS province, x.name AS thing, [l IN labels(x) WHERE l <> 'Entity'][0] AS class, earlier, quote,
  d.name AS document, evidence
ORDER BY province, thing, quote, document, x.uid
LIMIT $limit
