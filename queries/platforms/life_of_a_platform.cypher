// 一个平台逐年走过哪些阶段：谋划、新建、推进、升级？
// What happened to a platform year by year?
//
// Parameters:
//   platform (text, default "科创走廊", for example "长江云帆科创走廊"): 平台名称中的词. Words of its name.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   platform: 平台. The platform by its full name.
//   year: 年份. The year in which the paper was issued, or the first that its title names.
//   province: 省份. The province of the paper.
//   action: 动作. What is done with it (docs/ontology.md#action).
//   verbs: 动词. The verbs as printed.
//   document: 文件. The paper.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty year means that the paper tells neither a date of issue nor a year. The year is that of the paper, which may also
//     report on earlier ones.
MATCH (p:Entity:Platform)
WHERE p.name CONTAINS $platform OR any(alias IN coalesce(p.aliases, []) WHERE alias CONTAINS $platform)
MATCH (p)<-[r:ADVANCES]-(:Entity)
WITH p, r.doc AS doc, r.rid AS rid, r.action AS action, r.verb AS verb
MATCH (d:Entity:Document {uid: doc})
WITH p.name AS platform, coalesce(substring(d.issued, 0, 4), d.period[0]) AS year, coalesce(d.province, '全国') AS province, action, verb, rid,
  d.name AS document
ORDER BY verb
WITH platform, year, province, action, document, collect(DISTINCT verb) AS verbs, collect(DISTINCT rid) AS evidence
RETURN platform, year, province, action, verbs, document, evidence
ORDER BY platform, year, province, action, document
LIMIT $limit
