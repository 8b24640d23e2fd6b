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
//   city: 城市. The city, of papers of a city.
//   stage: 阶段. The furthest stage that a paper tells: 探索 < 试点 < 推行 < 推广 < 深化.
//   actions: 动作. What its papers do with it.
//   since: 始于. The year of the earliest paper that acts on it.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   The stage is derived from the words of each statement, and holds for the words of the papers, not for the world:
//     深化 is said easily. An empty since means that no paper tells its date.
MATCH (p:Entity:Place)-[t:TAKES_UP]->(x:Entity:Reform)
WHERE $reform = '' OR x.name CONTAINS $reform
WITH x, t.first_doc AS doc, t.stage AS stage, t.actions AS actions, t.first_issued AS since, t.evidence AS evidence
MATCH (d:Entity:Document {uid: doc})
WITH x, d.province AS province, d.city AS city, since, actions, evidence, stage ORDER BY province, city
WITH x, collect({province: province, city: city, stage: stage, actions: actions, since: since, evidence: evidence}) AS places,
  count(DISTINCT province) AS many
WHERE $reform <> '' OR many > 1
WITH x, places, many ORDER BY many DESC, x.name, x.uid LIMIT $limit
UNWIND places AS place
WITH x, place, many, CASE place.stage WHEN '探索' THEN 0 WHEN '试点' THEN 1 WHEN '推行' THEN 2 WHEN '推广' THEN 3 ELSE 4 END AS reached
RETURN x.name AS reform, place.province AS province, place.city AS city, place.stage AS stage,
  place.actions AS actions, substring(place.since, 0, 4) AS since, place.evidence AS evidence
ORDER BY many DESC, reform, reached DESC, province, city
LIMIT $limit
