// 目标与后来报告的结果相差多少：达到、未达到还是没有报告？
// How do targets compare with the results that were reported for the same time: reached, missed, or not reported?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   indicator (text, default "", for example "科技型中小企业"): 指标名称中的词，空为全部. Words of its name; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   place: 地区. The place that both figures are of.
//   indicator: 指标. What is measured, without words of aiming (完成, 年度目标, 任务).
//   period: 时期. The year or years of both figures.
//   bound: 界限. How the true value was to lie to the target (docs/ontology.md#bound).
//   target: 目标. The target.
//   results: 结果. The results, smallest first.
//   unit: 单位. The unit of both.
//   gap: 差距. The largest result less the target.
//   closure: 对照. reached, missed, or not reported.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Only figures of the same indicator by its name, place, period, unit and nature are set side by side, so that a result under
//     another name stays unreported. Rows without results come last and say nothing of the world: most targets are of years that
//     no paper reports on yet. An empty unit means that things are counted without a classifier.
MATCH (i:Entity:Indicator)<-[:MEASURES]-(m:Entity:Measurement)-[:MEASURED_IN]->(place:Entity:Place)
WHERE m.value IS NOT NULL AND m.period IS NOT NULL AND ($indicator = '' OR i.name CONTAINS $indicator)
MATCH (d:Entity:Document {uid: m.doc})
WHERE $province = '' OR d.province = $province
MATCH (m)<-[r:STATES]-(:Entity)
WITH place, replace(replace(replace(replace(i.name, '年度', ''), '目标', ''), '任务', ''), '完成', '') AS indicator,
  m.period AS period, m.unit AS unit, m.value_kind AS value_kind, m.status AS status, m.bound AS bound, m.value AS value, r.rid AS rid
ORDER BY value, bound
WITH place, indicator, period, unit, value_kind,
  collect(DISTINCT CASE WHEN status = 'target' THEN {value: value, bound: bound} ELSE null END) AS targets,
  collect(DISTINCT CASE WHEN status = 'achieved' THEN value ELSE null END) AS results, collect(DISTINCT rid) AS evidence
UNWIND targets AS target
WITH place, indicator, period, unit, value_kind, target.value AS target, target.bound AS bound, results, evidence,
  results[size(results) - 1] AS last
RETURN place.name AS place, indicator, period, bound, target, results, unit, round((last - target) * 100) / 100 AS gap,
  CASE WHEN last IS NULL THEN 'not reported' WHEN bound = '<=' OR bound = '<' THEN
    CASE WHEN results[0] <= target THEN 'reached' ELSE 'missed' END
    WHEN last >= target THEN 'reached' ELSE 'missed' END AS closure, evidence
ORDER BY size(results) = 0, period, place, indicator, target, bound, unit, value_kind
LIMIT $limit
