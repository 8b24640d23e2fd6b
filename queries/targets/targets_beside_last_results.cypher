// 今年的目标比上年的结果高还是低？
// Is what is asked of the next year more or less than what was reached in the last?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   indicator (text, default "增长", for example "地区生产总值增长"): 指标名称中的词. Words of its name.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province.
//   city: 城市. The city, of papers of a city.
//   indicator: 指标. What is measured.
//   reached_in: 结果年份. The year of the result.
//   reached: 结果. What was reached.
//   asked_for: 目标年份. The year of the target, the one after.
//   bound: 界限. How the true value shall lie to the target (docs/ontology.md#bound).
//   asked: 目标. The target.
//   unit: 单位. The unit of both.
//   change: 变化. Target less result.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   A province that words the target otherwise than the result is missing. Where a paper reports several results of a year, each is
//     a row.
MATCH (i:Entity:Indicator)<-[:MEASURES]-(t:Entity:Measurement)
WHERE i.name CONTAINS $indicator AND t.status = 'target' AND t.value IS NOT NULL AND size(t.period) = 4
MATCH (t)-[:MEASURED_IN]->(place:Entity:Place)
MATCH (i)<-[:MEASURES]-(a:Entity:Measurement)
WHERE EXISTS { MATCH (a)-[:MEASURED_IN]->(place) } AND a.status = 'achieved' AND a.value IS NOT NULL AND a.period = toString(toInteger(t.period) - 1)
  AND a.value_kind = t.value_kind AND coalesce(a.unit, '') = coalesce(t.unit, '')
MATCH (d:Entity:Document {uid: t.doc})
WHERE $province = '' OR d.province = $province
MATCH (t)<-[asked:STATES]-(:Entity)
MATCH (a)<-[told:STATES]-(:Entity)
WITH d, i, t, a, collect(DISTINCT told.rid) + collect(DISTINCT asked.rid) AS evidence
RETURN coalesce(d.province, '全国') AS province, d.city AS city, i.name AS indicator, a.period AS reached_in, a.value AS reached,
  t.period AS asked_for, t.bound AS bound, t.value AS asked, t.unit AS unit, round((t.value - a.value) * 100) / 100 AS change, evidence
ORDER BY indicator, asked_for, province, city, reached, asked, t.uid, a.uid
LIMIT $limit
