// 哪些走廊、示范区、试验区等由几个省份共同提到？
// Which corridors, zones and parks do several provinces share?
//
// Parameters:
//   provinces (integer, default 2, for example 3): 最少省份数. Provinces that must speak of it at least.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   platform: 平台. The corridor, zone or park by its full name.
//   kind: 平台种类. Its kind (docs/ontology.md#platform_kind).
//   provinces: 省份数. Number of provinces whose papers name it.
//   who: 省份. Those provinces.
//   documents: 文件数. Papers that name it.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   A province that is part of a corridor and does not name it in the papers that were read is not there. A class of zones that
//     has one name everywhere (国家数据要素综合试验区) is one thing here, though each province means its own.
MATCH (p:Entity:Platform)<-[r:MENTIONS]-(:Entity:Section)
WHERE p.kind IN ['corridor', 'cluster', 'pilot-zone', 'demonstration-zone', 'innovation-demonstration-zone', 'high-tech-zone',
  'development-zone', 'free-trade-zone', 'bonded-zone', 'cooperation-zone', 'new-area', 'science-city', 'science-innovation-centre',
  'nature-park', 'agricultural-park']
WITH p, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WHERE d.province IS NOT NULL
WITH p, d.province AS province, doc, rid ORDER BY province
WITH p, collect(DISTINCT province) AS who, count(DISTINCT doc) AS documents, collect(DISTINCT rid) AS evidence
WHERE size(who) >= $provinces
RETURN p.name AS platform, p.kind AS kind, size(who) AS provinces, who, documents, evidence
ORDER BY provinces DESC, documents DESC, platform
LIMIT $limit
