// 各省最常报告和考核哪些指标？
// Which indicators do most provinces report or aim at?
//
// Parameters:
//   status (text, default "", for example "target"): 状态，空为全部. Only targets, or only what was achieved; both where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   indicator: 指标. What is measured, as papers call it.
//   provinces: 省份数. Number of provinces that have figures of it.
//   figures: 数值数. Figures.
//   lowest: 最低. The lowest of them.
//   highest: 最高. The highest.
//   unit: 单位. The unit; each has a row of its own.
//   who: 省份. Those provinces.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty unit means that things are counted without a classifier. Lowest and highest mix years: see figures_of_an_indicator.
MATCH (i:Entity:Indicator)<-[:MEASURES]-(m:Entity:Measurement)
WHERE $status = '' OR m.status = $status
MATCH (m)<-[r:STATES]-(:Entity)
MATCH (d:Entity:Document {uid: m.doc})
WHERE d.province IS NOT NULL
WITH i, m.unit AS unit, m.uid AS figure, m.value AS value, d.province AS province, r.rid AS rid ORDER BY province
WITH i, unit, count(DISTINCT figure) AS figures, min(value) AS lowest, max(value) AS highest,
  collect(DISTINCT province) AS who, collect(DISTINCT rid) AS evidence
RETURN i.name AS indicator, size(who) AS provinces, figures, lowest, highest, unit, who, evidence
ORDER BY provinces DESC, figures DESC, indicator, unit
LIMIT $limit
