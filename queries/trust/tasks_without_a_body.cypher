// 各文件有多少任务没有写明责任单位？
// How many tasks of each paper name nobody who answers for them?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province; 全国 for national papers.
//   document: 文件. The paper.
//   tasks: 任务数. Tasks.
//   without: 无责任单位数. Those without a body.
//   share: 比例. These as a share of all.
//   for_example: 举例. Up to three of them, in the order of the text.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Papers without tasks, and those all of whose tasks have a body, are not listed. A task has a body where the list of responsible bodies of its section names one, or where
//     something that the section advances is led by one; a body that an annex or a division of labour names is not seen.
MATCH (s:Entity:Section)-[r:SETS_TASK]->(t:Entity:Task)
MATCH (d:Entity:Document {uid: t.doc})
WHERE $province = '' OR d.province = $province
WITH d, t, r, CASE WHEN EXISTS { MATCH (t)-[:LED_BY]->(:Entity) }
  OR EXISTS { MATCH (s)-[m:MENTIONS]->(:Entity) WHERE m.role IS NOT NULL }
  OR EXISTS { MATCH (t)-[v:ADVANCES]->(:Entity)-[l:LED_BY]->(:Entity) WHERE l.doc = v.doc AND l.section = v.section }
  THEN null ELSE t.name END AS unled ORDER BY t.`order`, t.uid
WITH d, count(DISTINCT t.uid) AS tasks, collect(unled) AS names,
  collect(DISTINCT CASE WHEN unled IS NULL THEN null ELSE r.rid END) AS evidence
WHERE size(names) > 0
RETURN coalesce(d.province, '全国') AS province, d.name AS document, tasks, size(names) AS without,
  round(100.0 * size(names) / tasks) / 100 AS share, names[0..3] AS for_example, evidence
ORDER BY share DESC, without DESC, province, document
LIMIT $limit
