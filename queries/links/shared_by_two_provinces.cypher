// 两个省份在哪些事项上相通，各自怎么说？
// What do two provinces share, and what does each do with it?
//
// Parameters:
//   one (text, default "四川省", for example "湖北省"): 甲省. A province by its full name.
//   other (text, default "陕西省", for example "江西省"): 乙省. The other.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   thing: 事项. What both work on or aim at.
//   class: 类. Platform, Program, Reform, Field, Document or a body.
//   provinces: 省份数. How many provinces share it in all: a small number tells more.
//   actions_of_one: 甲省动作. What papers of the first do with it.
//   actions_of_other: 乙省动作. What papers of the other do.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Empty actions mean that papers aim at it (fields) and do not act on it.
MATCH (:Entity)-[r:ADVANCES|FOCUSES_ON]->(x:Entity)
WITH x, r.doc AS doc, r.rid AS rid, r.action AS action
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH x, d.province AS province, action, rid ORDER BY action
WITH x, collect(DISTINCT province) AS who, collect(DISTINCT CASE WHEN province = $one THEN action ELSE null END) AS actions_of_one,
  collect(DISTINCT CASE WHEN province = $other THEN action ELSE null END) AS actions_of_other,
  collect(DISTINCT CASE WHEN province = $one OR province = $other THEN rid ELSE null END) AS evidence
WHERE $one IN who AND $other IN who
RETURN x.name AS thing, [l IN labels(x) WHERE l <> 'Entity'][0] AS class, size(who) AS provinces, actions_of_one, actions_of_other,
  evidence
ORDER BY provinces, class, thing, x.uid
LIMIT $limit
