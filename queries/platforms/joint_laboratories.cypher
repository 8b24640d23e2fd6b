// 有哪些联合实验室，与哪些国家或单位共建？
// Which joint laboratories are there, and with which countries or bodies?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   laboratory: 联合实验室. The laboratory by its full name.
//   province: 省份. The province of the paper that names it.
//   named_with: 名称中的合作方. What its name says after 中国—, which begins with the country or region.
//   partners: 合作方. Parties that a paper says it works with, is led or is hosted by.
//   actions: 动作. What is done with it.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty named_with means that the name tells no country; empty partners, that no paper names the other side apart from the
//     name. A name with a count in it (2家) was cut too wide when it was read.
MATCH (p:Entity:Platform)
WHERE p.name CONTAINS '联合实验室' OR p.kind = 'joint-laboratory'
MATCH (p)<-[r:MENTIONS|ADVANCES]-(:Entity)
WITH p, r.doc AS doc, r.rid AS rid, r.action AS action
MATCH (d:Entity:Document {uid: doc})
WITH p, coalesce(d.province, '全国') AS province, action, rid ORDER BY action
WITH p, province, collect(DISTINCT action) AS actions, collect(DISTINCT rid) AS rids
OPTIONAL MATCH (p)-[q:COOPERATES_WITH|LED_BY|HOSTED_BY]-(other:Entity)
WITH p, province, actions, rids, other, q ORDER BY other.name
WITH p, province, actions, rids, collect(DISTINCT other.name) AS partners, collect(DISTINCT q.rid) AS more
RETURN p.name AS laboratory, province,
  CASE WHEN p.name CONTAINS '中国—' THEN split(split(split(p.name, '中国—')[1], '“')[0], '联合实验室')[0] ELSE null END AS named_with,
  partners, actions, rids + more AS evidence
ORDER BY laboratory, province
LIMIT $limit
