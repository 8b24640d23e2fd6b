// 哪些数字前后说法不一？
// Which figures of the same thing, place and time disagree?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   place: 地区. The place that the figures are of.
//   indicator: 指标. What is measured.
//   period: 时期. The year or years.
//   status: 状态. target, or achieved.
//   unit: 单位. The unit of all.
//   values: 数值. The figures, smallest first.
//   documents: 文件. The papers that print them.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Figures disagree where two sections have none in common; those of one section (分别增长5%和7%) complete each other. Not every
//     row is a contradiction: an indicator with a short name (完成投资) may stand for two things, and a figure may have been
//     brought up to date. An empty unit means that things are counted without a classifier.
MATCH (i:Entity:Indicator)<-[:MEASURES]-(m:Entity:Measurement)-[:MEASURED_IN]->(place:Entity:Place)
WHERE m.value IS NOT NULL AND m.value_max IS NULL AND m.period IS NOT NULL
MATCH (m)<-[r:STATES]-(:Entity)
MATCH (d:Entity:Document {uid: m.doc})
WHERE $province = '' OR d.province = $province
WITH place, i, m.period AS period, m.status AS status, m.unit AS unit, m.value_kind AS value_kind, m.bound AS bound, m.value AS value,
  d.name AS document, r.section AS section, r.rid AS rid
ORDER BY document, section, value
WITH place, i, period, status, unit, value_kind, bound, document, section, collect(DISTINCT value) AS figures,
  collect(DISTINCT rid) AS rids
ORDER BY document
WITH place, i, period, status, unit, value_kind, bound, collect(figures) AS places, collect(DISTINCT document) AS documents,
  collect(rids) AS lists
WHERE any(a IN places WHERE any(b IN places WHERE none(v IN a WHERE v IN b)))
UNWIND places AS figures
UNWIND figures AS value
WITH place, i, period, status, unit, value_kind, bound, documents, lists, value ORDER BY value
WITH place, i, period, status, unit, value_kind, bound, documents, lists, collect(DISTINCT value) AS values
RETURN place.name AS place, i.name AS indicator, period, status, unit, values, documents,
  reduce(told = [], rids IN lists | told + rids) AS evidence
ORDER BY place, indicator, period, status, unit, value_kind, bound
LIMIT $limit
