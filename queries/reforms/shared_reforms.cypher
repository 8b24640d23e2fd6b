// 哪些改革举措由几个省份共同推进？
// Which reforms do several provinces take up?
//
// Parameters:
//   provinces (integer, default 2, for example 3): 最少省份数. Provinces that must advance it at least.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   reform: 改革举措. The reform by its usual name.
//   kind: 种类. What it changes (docs/ontology.md#reform_kind).
//   provinces: 省份数. Number of provinces whose papers act on it.
//   who: 省份. Those provinces.
//   actions: 动作. What they do with it.
//   documents: 文件数. Papers that act on it.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Forms of one reform that papers name differently (包干制, 包干制试点) are different things here: `reforms_by_words` gathers
//     them. An empty kind means that the end of the name tells none.
MATCH (:Entity)-[r:ADVANCES]->(x:Entity:Reform)
WITH x, r.doc AS doc, r.rid AS rid, r.action AS action
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH x, d.province AS province, action, doc, rid ORDER BY province, action
WITH x, collect(DISTINCT province) AS who, collect(DISTINCT action) AS actions, count(DISTINCT doc) AS documents,
  collect(DISTINCT rid) AS evidence
WHERE size(who) >= $provinces
RETURN x.name AS reform, x.kind AS kind, size(who) AS provinces, who, actions, documents, evidence
ORDER BY provinces DESC, documents DESC, reform, x.uid
LIMIT $limit
