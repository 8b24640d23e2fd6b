// 每种关系有多少陈述，见于多少文件和省份：哪些问题还答不了？
// How many statements of each relation are there, in how many papers and provinces: what can the graph not answer yet?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   relation: 关系. The relation (docs/ontology.md#relations).
//   statements: 陈述数. Statements of it.
//   documents: 文件数. Papers that make them.
//   provinces: 省份数. Provinces of those papers.
//   thinnest: 最少的省份. Up to three provinces with the fewest of them.
// Blanks:
//   A relation that is missing is stated by no paper that was read: questions that need it have no answer. Few papers or provinces
//     mean that an answer speaks for those only.
// No evidence:
//   statements are counted here; all_evidence names those of a thing.
MATCH (:Entity)-[r]->(:Entity)
WITH type(r) AS relation, r.doc AS doc, count(r.rid) AS many
MATCH (d:Entity:Document {uid: doc})
WITH relation, coalesce(d.province, '全国') AS province, sum(many) AS many, count(doc) AS papers ORDER BY many, province
WITH relation, sum(many) AS statements, sum(papers) AS documents, count(province) AS provinces, collect(province) AS places
RETURN relation, statements, documents, provinces, places[0..3] AS thinnest
ORDER BY statements, relation
LIMIT $limit
