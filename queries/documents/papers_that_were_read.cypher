// 读过哪些文件，由谁、何时发出，说了多少？
// Which papers were read, who issued them and when, and how much do they state?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province; 全国 for a national paper.
//   city: 城市. The city, of a paper of a city.
//   document: 文件. The paper.
//   number: 文号. Its number.
//   issued: 成文日期. Its date.
//   issuers: 发文机关. Who issued it.
//   tasks: 任务数. Tasks that it sets or reports.
//   figures: 数值数. Figures that it states.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty number, date or issuer means that the paper does not tell it.
MATCH (d:Entity:Document)
WHERE d.loaded = true AND ($province = '' OR d.province = $province)
OPTIONAL MATCH (d)-[r:ISSUED_BY]->(a:Entity)
WITH d, a, r ORDER BY a.name
WITH d, collect(DISTINCT a.name) AS issuers, collect(DISTINCT r.rid) AS evidence
RETURN coalesce(d.province, '全国') AS province, d.city AS city, d.name AS document, d.number AS number, d.issued AS issued, issuers,
  COUNT { MATCH (d)-[:HAS_SECTION*1..6]->(:Entity:Section)-[:SETS_TASK]->(:Entity:Task) } AS tasks,
  COUNT { MATCH (d)-[:HAS_SECTION*1..6]->(:Entity:Section)-[:SETS_TASK]->(:Entity:Task)-[:STATES]->(:Entity:Measurement) }
    + COUNT { MATCH (d)-[:HAS_SECTION*1..6]->(:Entity:Section)-[:STATES]->(:Entity:Measurement) } AS figures, evidence
ORDER BY province, city, issued, document
LIMIT $limit
