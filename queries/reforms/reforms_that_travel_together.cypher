// 哪些改革常由同样的省份一起推进？
// Which reforms are taken up by the same provinces?
//
// Parameters:
//   provinces (integer, default 2, for example 3): 最少共同省份数. Provinces that must advance both at least.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   one: 甲. A reform.
//   other: 乙. The reform that goes with it.
//   provinces: 共同省份数. Provinces that advance both.
//   share: 重合度. These as a share of the provinces that advance one or the other; 1 means always together.
//   who: 省份. The provinces that advance both.
// Blanks:
//   Reforms of all provinces go with everything: a high share of few provinces tells more than a high count. Nothing is empty.
// No evidence:
//   a pair stands for many statements; ask stage_of_reforms for those of each reform.
MATCH (:Entity)-[r:ADVANCES]->(x:Entity:Reform)
WITH DISTINCT x, r.doc AS doc
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH DISTINCT x, d.province AS province ORDER BY province
WITH x, collect(province) AS places
WHERE size(places) >= $provinces
WITH x, places ORDER BY size(places) DESC, x.name, x.uid LIMIT 300
WITH collect({name: x.name, uid: x.uid, places: places}) AS reforms
UNWIND reforms AS a
UNWIND reforms AS b
WITH a, b WHERE a.uid < b.uid
WITH a, b, [p IN a.places WHERE p IN b.places] AS who
WHERE size(who) >= $provinces
RETURN a.name AS one, b.name AS other, size(who) AS provinces,
  round(100.0 * size(who) / (size(a.places) + size(b.places) - size(who))) / 100 AS share, who
ORDER BY share * size(who) DESC, provinces DESC, one, other
LIMIT $limit
