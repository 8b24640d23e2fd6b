// 关于一个事物，有哪些文件怎么说？
// What is stated of one thing, in which papers, in which words?
//
// Parameters:
//   thing (text, default "科技特派员制度", for example "长江云帆科创走廊"): 事物名称或别名. Its name, or another that papers give it.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   relation: 关系. The relation (docs/ontology.md#relations).
//   other: 另一方. The thing at its other end.
//   detail: 细节. The action, the role, or the words of a mention.
//   document: 文件. The paper.
//   section: 章节. The path of its printed numbers.
//   quote: 原文. The words.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Detail is empty for relations that add nothing to their name.
MATCH (x:Entity)
WHERE x.name = $thing OR $thing IN coalesce(x.aliases, [])
MATCH (x)-[r]-(y:Entity)
WITH r, y, r.doc AS doc
MATCH (d:Entity:Document {uid: doc})
RETURN type(r) AS relation, y.name AS other, coalesce(r.action, r.role, r.surface) AS detail, d.name AS document, r.section AS section,
  r.quote AS quote, [r.rid] AS evidence
ORDER BY relation, document, section, r.start, r.rid
LIMIT $limit
