// 各省提出的增长目标是多少？
// How much growth does each province ask of itself?
//
// Parameters:
//   indicator (text, default "", for example "社会消费品零售总额增长"): 指标名称的结尾，空为经济总量的增长. How its name ends; the
//     growth of the economy as a whole where it is empty.
//   year (text, default "", for example "2026"): 年份，空为全部. The year; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province; 全国 for the nation.
//   indicator: 指标. What is to grow, as the paper calls it.
//   year: 年份. The year or years it is asked for.
//   asked: 目标. The figure; the lower end of a range.
//   asked_max: 上限. The upper end of a range.
//   bound: 界限. How the true value shall lie to the printed one (docs/ontology.md#bound).
//   unit: 单位. The unit as printed.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   A province that is missing asks nothing, or words it so that the figure was not found, such as 与经济增长同步. An empty
//     asked_max means that the figure is no range.
MATCH (i:Entity:Indicator)<-[:MEASURES]-(m:Entity:Measurement)
WHERE m.status = 'target' AND m.value_kind = 'growth_rate' AND ($year = '' OR m.period = $year)
  AND (($indicator <> '' AND i.name ENDS WITH $indicator) OR ($indicator = '' AND
    i.name IN ['地区生产总值增长', '生产总值增长', '地区生产总值按增长', '国内生产总值增长', '经济增长', 'GDP增长', '经济总量增长']))
MATCH (m)<-[r:STATES]-(:Entity)
MATCH (d:Entity:Document {uid: m.doc})
WITH d, i, m, collect(DISTINCT r.rid) AS evidence
RETURN coalesce(d.province, '全国') AS province, i.name AS indicator, m.period AS year, m.value AS asked, m.value_max AS asked_max,
  m.bound AS bound, m.unit AS unit, evidence
ORDER BY year, asked DESC, province, indicator, m.uid
LIMIT $limit
