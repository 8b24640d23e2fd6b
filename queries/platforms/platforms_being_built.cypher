// 各省正在新建、启动或申报哪些平台？
// Which platforms does each province build, start or apply for?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province of the papers; 全国 for national ones.
//   action: 动作. 新建, 启动 or 申报.
//   platform: 平台. The platform by its full name.
//   kind: 平台种类. Its kind, if the end of the name tells one.
//   year: 年份. The year in which the paper was issued.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty kind means that the name does not end like any kind. Reports on the past say 新建 of what stands by now: see the quote.
MATCH (:Entity)-[r:ADVANCES]->(p:Entity:Platform)
WHERE r.action IN ['新建', '启动', '申报']
WITH p, r.doc AS doc, r.rid AS rid, r.action AS action
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH coalesce(d.province, '全国') AS province, action, p, substring(d.issued, 0, 4) AS year, collect(DISTINCT rid) AS evidence
RETURN province, action, p.name AS platform, p.kind AS kind, year, evidence
ORDER BY province, action, platform, year, p.uid
LIMIT $limit
