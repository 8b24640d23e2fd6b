// 一个领域在各省有哪些平台、计划、任务和目标？
// What does each province have on one field: tasks, platforms, programs, figures?
//
// Parameters:
//   field (text, default "人工智能", for example "低空经济"): 领域名称中的词. Words of its name.
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province; 全国 for national papers.
//   class: 类. Task, Section, Platform, Program, Reform or Indicator.
//   things: 事项. Those that are aimed at the field, or have it in their names.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   No row of a class means that no paper of the province has such a thing on the field.
MATCH (x:Entity)-[r]-(other:Entity)
WHERE (type(r) = 'FOCUSES_ON' AND other:Field AND other.name CONTAINS $field)
  OR (type(r) = 'ADVANCES' AND (x:Platform OR x:Program OR x:Reform) AND x.name CONTAINS $field)
  OR (type(r) = 'MEASURES' AND x:Indicator AND x.name CONTAINS $field)
WITH x, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH coalesce(d.province, '全国') AS province, [l IN labels(x) WHERE l <> 'Entity'][0] AS class, x, rid ORDER BY x.name, x.uid
WITH province, class, collect(DISTINCT x.name) AS things, collect(DISTINCT rid) AS evidence
RETURN province, class, things, evidence
ORDER BY province, class
LIMIT $limit
