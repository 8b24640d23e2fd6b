// 一份文件引用了哪些文件，又被谁引用、落实、接替？
// Which papers does a paper cite, which cite it, and what does it succeed or belong to?
//
// Parameters:
//   document (text, default "行动", for example "科技强省"): 文件名称中的词. Words of its title.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   document: 文件. The paper.
//   relation: 关系. CITES, SUCCEEDS, PART_OF, LED_BY, ISSUED_BY, ADDRESSED_TO or ADVANCES; inverse ones begin with ←.
//   other: 另一方. The other paper, body or task.
//   class: 类. What that is.
//   quotes: 原文. The words.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   A paper that is cited only has few relations. No rows mean that no paper with these words in its title is known.
MATCH (d:Entity:Document)-[r]-(x:Entity)
WHERE d.name CONTAINS $document AND type(r) IN ['CITES', 'SUCCEEDS', 'PART_OF', 'LED_BY', 'ISSUED_BY', 'ADDRESSED_TO', 'ADVANCES']
WITH d, x, CASE WHEN startNode(r).uid = d.uid THEN type(r) ELSE '← ' + type(r) END AS relation, r.quote AS quote, r.rid AS rid
ORDER BY quote
WITH d, x, relation, collect(DISTINCT quote) AS quotes, collect(DISTINCT rid) AS evidence
RETURN d.name AS document, relation, x.name AS other, [l IN labels(x) WHERE l <> 'Entity'][0] AS class, quotes, evidence
ORDER BY document, relation, other, class, d.uid, x.uid
LIMIT $limit
