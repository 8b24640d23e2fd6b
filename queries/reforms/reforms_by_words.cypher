// 名称含某些字的改革、计划和文件，各省各有哪些？
// Which reforms, programs and papers with certain words in their names does each province have?
//
// Parameters:
//   words (text, default "特派员", for example "揭榜"): 名称中的词. What the names have in common.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   province: 省份. The province of the papers; 全国 for national ones.
//   city: 城市. The city, of papers of a city.
//   names: 名称. The reforms, programs and cited papers whose names, or one of whose other names, hold the words.
//   actions: 动作. What is done with them.
//   first_issued: 最早成文日期. When the earliest of the papers was issued.
//   documents: 文件. The papers.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty first_issued means that no paper of the province tells its date. A province that is missing does not use the words
//     in a name; it may do the same by another name.
MATCH (x:Entity)
WHERE (x:Reform OR x:Program OR x:Document)
  AND (x.name CONTAINS $words OR any(alias IN coalesce(x.aliases, []) WHERE alias CONTAINS $words))
MATCH (x)<-[r:MENTIONS|ADVANCES]-(:Entity)
WITH x, r.doc AS doc, r.rid AS rid, r.action AS action
MATCH (d:Entity:Document {uid: doc})
WITH coalesce(d.province, '全国') AS province, d.city AS city, x.name AS name, d.issued AS issued, d.name AS document, action, rid
ORDER BY name, action, document
WITH province, city, collect(DISTINCT name) AS names, collect(DISTINCT action) AS actions, min(issued) AS first_issued,
  collect(DISTINCT document) AS documents, collect(DISTINCT rid) AS evidence
RETURN province, city, names, actions, first_issued, documents, evidence
ORDER BY province, city
LIMIT $limit
