// 哪些文件的日期、文号或机关自相矛盾？
// Which papers contradict themselves about date, number or issuer?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province; 全国 for a national paper.
//   document: 文件. The paper.
//   issued: 成文日期. The date that was taken.
//   number: 文号. Its number.
//   conflict: 矛盾. What contradicts what.
// Blanks:
//   An empty number means that the paper has none. No rows mean that no conflict was found.
// No evidence:
//   a conflict lies between parts of the head of a paper, which are told in the column conflict.
MATCH (d:Entity:Document)
WHERE d.loaded = true AND d.flags IS NOT NULL
UNWIND d.flags AS conflict
RETURN coalesce(d.province, '全国') AS province, d.name AS document, d.issued AS issued, d.number AS number, conflict
ORDER BY province, document, conflict
LIMIT $limit
