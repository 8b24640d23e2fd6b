// 哪些陈述带有质量标记：识别可疑、经过更正、自相矛盾？
// Which statements and figures carry a quality flag?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   flag: 质量标记. What may be wrong (docs/ontology.md#quality_flag).
//   relation: 关系. The relation.
//   one: 主体. The thing at its start.
//   other: 客体. The thing at its end.
//   document: 文件. The paper.
//   quote: 原文. The words.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   No rows mean that nothing was flagged while the papers were read.
// No rows:
//   Of the papers read so far none has a statement with a flag of its own; what is wrong with a paper as a whole is in
//     conflicts_in_papers.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.flag IS NOT NULL
WITH a, b, r, r.doc AS doc
MATCH (d:Entity:Document {uid: doc})
RETURN r.flag AS flag, type(r) AS relation, a.name AS one, b.name AS other, d.name AS document, r.quote AS quote, [r.rid] AS evidence
ORDER BY flag, document, r.start, r.rid
LIMIT $limit
