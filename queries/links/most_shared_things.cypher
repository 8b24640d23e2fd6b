// 哪些事物被最多的省份提到？
// Which things do most provinces speak of?
//
// Parameters:
//   class (text, default "", for example "Program"): 类，空为全部. Agency, Document, Field, Organization, Place, Platform, Program
//     or Reform; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   thing: 事项. The thing by its name.
//   class: 类. What it is.
//   provinces: 省份数. Number of provinces whose papers name it.
//   documents: 文件数. Papers that name it.
//   who: 省份. Those provinces.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Things with one name everywhere (国家高新区) are one here, though each province means its own.
MATCH (:Entity:Section)-[r:MENTIONS]->(x:Entity)
WHERE $class = '' OR $class IN labels(x)
WITH x, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH x, d.province AS province, doc, rid ORDER BY province
WITH x, collect(DISTINCT province) AS who, count(DISTINCT doc) AS documents, collect(DISTINCT rid) AS evidence
RETURN x.name AS thing, [l IN labels(x) WHERE l <> 'Entity'][0] AS class, size(who) AS provinces, documents, who, evidence
ORDER BY provinces DESC, documents DESC, thing, x.uid
LIMIT $limit
