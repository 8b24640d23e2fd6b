// 同一指标在各省各年是多少？
// What do provinces say of one indicator, year by year?
//
// Parameters:
//   indicator (text, default "研发", for example "研发经费投入强度"): 指标名称中的词. Words of its name.
//   unit (text, default "", for example "%"): 单位，空为全部. Only figures in this unit; all where it is empty.
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province of the paper; 全国 for a national one.
//   city: 城市. The city, of a paper of a city.
//   indicator: 指标. What is measured, as the paper calls it.
//   period: 时期. The year or years that the figure is for.
//   status: 状态. target, or achieved.
//   bound: 界限. How the true value lies to the printed one (docs/ontology.md#bound).
//   value: 数值. The figure; the lower end of a range.
//   value_max: 上限. The upper end of a range.
//   unit: 单位. The unit as printed.
//   value_kind: 数值性质. Stock, new in the period, cumulative, ratio, growth: only like is compared with like.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty period means that the paper does not tell the time; an empty unit, that things are counted without a classifier.
//     Names are as printed: 研发经费投入强度, 全社会研发投入强度 and 研发经费占GDP比重 are three rows and one indicator.
MATCH (i:Entity:Indicator)<-[:MEASURES]-(m:Entity:Measurement)
WHERE i.name CONTAINS $indicator AND ($unit = '' OR m.unit = $unit)
MATCH (m)<-[r:STATES]-(:Entity)
MATCH (d:Entity:Document {uid: m.doc})
WHERE $province = '' OR d.province = $province
WITH d, i, m, collect(DISTINCT r.rid) AS evidence
RETURN coalesce(d.province, '全国') AS province, d.city AS city, i.name AS indicator, m.period AS period, m.status AS status,
  m.bound AS bound, m.value AS value, m.value_max AS value_max, m.unit AS unit, m.value_kind AS value_kind, evidence
ORDER BY indicator, unit, value_kind, period, province, city, status, value, m.uid
LIMIT $limit
