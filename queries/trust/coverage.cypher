// 各省各年有多少文件、陈述和任务？
// How much was read of each province and year?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province; 全国 for national papers.
//   year: 年份. The year in which the papers were issued, or the first that their titles name.
//   documents: 文件数. Papers that were read.
//   kinds: 文件种类. Of which kinds (docs/ontology.md#document_kind).
//   sections: 章节数. Sections.
//   tasks: 任务数. Tasks.
//   figures: 数值数. Figures.
// Blanks:
//   An empty year means that the paper tells neither a date nor a year. A province that is missing was not read: what is compared
//     across provinces is compared across these papers only.
// No evidence:
//   what was read is counted, which no paper states; papers_that_were_read names the papers.
MATCH (d:Entity:Document) WHERE d.loaded = true
OPTIONAL MATCH (d)-[:HAS_SECTION*1..6]->(s:Entity:Section)
WITH d, s, COUNT { MATCH (s)-[:SETS_TASK]->(:Entity:Task) } AS tasks,
  COUNT { MATCH (s)-[:STATES]->(:Entity:Measurement) }
    + COUNT { MATCH (s)-[:SETS_TASK]->(:Entity:Task)-[:STATES]->(:Entity:Measurement) } AS figures
WITH d, count(s.uid) AS sections, sum(tasks) AS tasks, sum(figures) AS figures
WITH coalesce(d.province, '全国') AS province, coalesce(substring(d.issued, 0, 4), d.period[0]) AS year, d.uid AS document,
  d.kind AS kind, sections, tasks, figures
ORDER BY kind
WITH province, year, count(document) AS documents, collect(DISTINCT kind) AS kinds, sum(sections) AS sections, sum(tasks) AS tasks, sum(figures) AS figures
RETURN province, year, documents, kinds, sections, tasks, figures
ORDER BY province, year
LIMIT $limit
