// 哪些计划由几个省份共同推进，其中哪些是国家计划？
// Which programs do several provinces carry, and which of them are national?
//
// Parameters:
//   provinces (integer, default 2, for example 3): 最少省份数. Provinces that must carry it at least.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   program: 计划. The program by its name.
//   kind: 计划种类. Its kind, if the end of the name tells one.
//   national: 国家级. Whether the nation owns it.
//   provinces: 省份数. Number of provinces whose papers act on it.
//   who: 省份. Those provinces.
//   actions: 动作. What they do with it.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   A program that each province calls by another name is not found together; an empty kind means that the name tells none.
MATCH (:Entity)-[r:ADVANCES]->(p:Entity:Program)
WITH p, r.doc AS doc, r.rid AS rid, r.action AS action
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH p, d.province AS province, action, rid ORDER BY province, action
WITH p, collect(DISTINCT province) AS who, collect(DISTINCT action) AS actions, collect(DISTINCT rid) AS evidence
WHERE size(who) >= $provinces
RETURN p.name AS program, p.kind AS kind, coalesce(p.division, '') = '100000' AS national, size(who) AS provinces, who, actions, evidence
ORDER BY provinces DESC, program, p.uid
LIMIT $limit
