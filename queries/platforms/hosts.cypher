// 哪些高校、企业、院所和机关依托或牵头建设平台？
// Which universities, firms, institutes and agencies host or lead platforms?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   role: 关系. HOSTED_BY where it houses or runs them; LED_BY where it leads, founds or answers for them.
//   host: 依托或牵头单位. The body.
//   class: 类. Agency, Organization, Platform or Place.
//   platforms: 平台. Those platforms.
//   documents: 文件数. Papers that say so.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Most papers name platforms without a host: what is not here is not said, rather than not so.
MATCH (p:Entity:Platform)-[r:HOSTED_BY|LED_BY]->(h:Entity)
WITH p, h, type(r) AS role, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH h, p, role, doc, rid ORDER BY p.name, p.uid
WITH h, role, collect(DISTINCT p.name) AS platforms, count(DISTINCT doc) AS documents, collect(DISTINCT rid) AS evidence
RETURN role, h.name AS host, [l IN labels(h) WHERE l <> 'Entity'][0] AS class, platforms, documents, evidence
ORDER BY role, size(platforms) DESC, host, h.uid
LIMIT $limit
