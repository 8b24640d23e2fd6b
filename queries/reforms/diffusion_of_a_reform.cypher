// 一项改革何时被各地采用，先后相差多少天？
// When did each province or city take a reform up, and how long after the first?
//
// Parameters:
//   reform (text, default "揭榜挂帅", for example "科技特派员制度"): 改革名称. The reform by its name or one of its other names.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   reform: 改革举措. The reform by its usual name.
//   province: 省份. The province of the papers.
//   city: 城市. The city, of a paper of a city.
//   first_issued: 最早成文日期. When the earliest paper that acts on it was issued.
//   days_after: 落后天数. Days after the first of all.
//   stage: 阶段. How far it is (docs/ontology.md#stage).
//   actions: 动作. What the papers of the place do with it.
//   date_quality: 日期质量. The conflicts about dates that the earliest paper carries.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   National papers are left out, for no place adopts a reform by them. An empty first_issued means that none of the papers of the
//     place tells its date; such rows come last. The first paper in the graph is not the first adoption in the world: a place may
//     have begun before the papers that were read.
MATCH (x:Entity:Reform)
WHERE x.name = $reform OR $reform IN coalesce(x.aliases, [])
MATCH (x)<-[t:TAKES_UP]-(:Entity:Place)
WITH x, t.first_doc AS doc, t.first_issued AS first_issued, t.stage AS stage, t.actions AS actions, t.date_quality AS date_quality,
  t.evidence AS evidence
MATCH (d:Entity:Document {uid: doc})
WITH x, collect({province: d.province, city: d.city, first_issued: first_issued, stage: stage, actions: actions,
  date_quality: coalesce(date_quality, []), evidence: evidence}) AS places, min(first_issued) AS earliest
UNWIND places AS place
RETURN x.name AS reform, place.province AS province, place.city AS city, place.first_issued AS first_issued,
  CASE WHEN place.first_issued IS NULL OR size(place.first_issued) < 10 THEN null
    ELSE duration.inDays(date(earliest), date(place.first_issued)).days END AS days_after,
  place.stage AS stage, place.actions AS actions, place.date_quality AS date_quality, place.evidence AS evidence
ORDER BY reform, first_issued IS NULL, first_issued, province, city
LIMIT $limit
