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
MATCH (f:Entity)
WHERE (f:Field OR f:Platform OR f:Program OR f:Reform OR f:Indicator) AND f.name CONTAINS $field
MATCH (f)<-[r:FOCUSES_ON|ADVANCES|MEASURES]-(s:Entity)
WITH CASE WHEN f:Field THEN s.name ELSE f.name END AS thing, CASE WHEN f:Field THEN labels(s) ELSE labels(f) END AS classes,
  r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH coalesce(d.province, '全国') AS province, [l IN classes WHERE l <> 'Entity'][0] AS class, thing, rid ORDER BY thing
WITH province, class, collect(DISTINCT thing) AS things, collect(DISTINCT rid) AS evidence
RETURN province, class, things, evidence
ORDER BY province, class
LIMIT $limit
