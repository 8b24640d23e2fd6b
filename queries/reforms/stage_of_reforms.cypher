// 各省推进同一改革分别到了哪个阶段：探索、试点、推行、推广、深化？
// Which stage has each province reached with a reform: exploring, pilot, in force, scaled up, deepened?
//
// Parameters:
//   reform (text, default "", for example "赛马制"): 改革名称中的词，空为各省共有的改革. Words of its name; where it is empty, all
//     reforms of several provinces.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   reform: 改革举措. The reform by its usual name.
//   province: 省份. The province of the papers.
//   stage: 阶段. The furthest stage that a paper tells: 探索 < 试点 < 推行 < 推广 < 深化.
//   verbs: 动词. All verbs as printed.
//   year: 年份. The year of the latest paper that acts on it.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   The stage is computed from the action and the verb of each statement, and holds for the words of the papers, not for the world:
//     深化 is said easily. An empty year means that no paper tells its date.
MATCH (:Entity)-[r:ADVANCES]->(x:Entity:Reform)
WHERE $reform = '' OR x.name CONTAINS $reform
WITH x, r.doc AS doc, r.rid AS rid, coalesce(r.verb, '') AS verb,
  CASE WHEN r.verb CONTAINS '深化' THEN 5 WHEN r.action = '推广' AND NOT r.verb CONTAINS '推行' THEN 4
    WHEN r.action = '试点' OR r.verb CONTAINS '试点' OR x.name ENDS WITH '试点' THEN 2
    WHEN r.verb CONTAINS '探索' OR r.action = '申报' THEN 1 ELSE 3 END AS stage
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH x, d.province AS province, stage, verb, rid, d.issued AS issued ORDER BY verb
WITH x, province, max(stage) AS stage, collect(DISTINCT verb) AS verbs, max(issued) AS issued, collect(DISTINCT rid) AS evidence
ORDER BY province
WITH x, collect({province: province, stage: stage, verbs: verbs, issued: issued, evidence: evidence}) AS places
WHERE $reform <> '' OR size(places) > 1
WITH x, places, size(places) AS many ORDER BY many DESC, x.name, x.uid LIMIT $limit
UNWIND places AS place
RETURN x.name AS reform, place.province AS province, ['探索', '试点', '推行', '推广', '深化'][place.stage - 1] AS stage,
  place.verbs AS verbs, substring(place.issued, 0, 4) AS year, place.evidence AS evidence
ORDER BY many DESC, reform, place.stage DESC, province
LIMIT $limit
