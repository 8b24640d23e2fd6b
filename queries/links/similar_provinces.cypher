// 哪些省份在共同事项上最接近？
// Which provinces are closest, by what both of them work on?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. One of the two; all pairs where it is empty.
//   least (integer, default 3, for example 2): 最少共同事项数. Things that both must share at least.
//   most (integer, default 6, for example 4): 最多省份数. Only things that so many provinces share at most: what all share says little.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   one: 甲. A province.
//   other: 乙. Another.
//   shared: 共同事项数. Platforms, programs, reforms, fields and bodies on which papers of both tell work.
//   similarity: 相似度. These as a share of the smaller number of things that one of them works on.
//   things: 共同事项. Up to ten of them, those that fewest provinces share first.
// Blanks:
//   Pairs that share less are not listed. Provinces with long papers share more: similarity makes up for some of that.
// No evidence:
//   a pair stands for many statements; ask shared_by_two_provinces for those of each thing.
MATCH (:Entity)-[r:ADVANCES|FOCUSES_ON]->(x:Entity)
WITH DISTINCT x, r.doc AS doc
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH DISTINCT d.province AS province, x ORDER BY province
WITH x, collect(province) AS places
WHERE size(places) <= $most
UNWIND places AS province
WITH province, collect({uid: x.uid, name: x.name, many: size(places), places: places}) AS things
WITH collect({province: province, things: things, size: size(things)}) AS sets
UNWIND sets AS a
UNWIND sets AS b
WITH a, b WHERE a.province < b.province AND ($province = '' OR a.province = $province OR b.province = $province)
UNWIND [t IN a.things WHERE b.province IN t.places] AS thing
WITH a.province AS one, b.province AS other, CASE WHEN a.size < b.size THEN a.size ELSE b.size END AS smaller, thing
ORDER BY thing.many, thing.name, thing.uid
WITH one, other, smaller, count(thing.uid) AS shared, collect(thing.name) AS names
WHERE shared >= $least
RETURN one, other, shared, round(1000.0 * shared / smaller) / 1000 AS similarity, names[0..10] AS things
ORDER BY similarity DESC, shared DESC, one, other
LIMIT $limit
