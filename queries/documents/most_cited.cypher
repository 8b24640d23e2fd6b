// 哪些文件被引用最多，由谁引用？
// Which papers are cited most, and by whom?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   cited: 被引文件. The paper that is cited.
//   division: 区划代码. Whose paper it is (100000 is the nation).
//   read: 已读. Whether it was read too.
//   documents: 文件数. Papers that cite it.
//   who: 省份. The provinces that do; 全国 for national papers.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   An empty division means that the owner is not told. A paper that is cited under two names is two rows.
MATCH (:Entity)-[r:CITES]->(c:Entity:Document)
WITH c, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WITH c, doc, coalesce(d.province, '全国') AS province, rid ORDER BY province
WITH c, count(DISTINCT doc) AS documents, collect(DISTINCT province) AS who, collect(DISTINCT rid) AS evidence
RETURN c.name AS cited, c.division AS division, c.loaded AS read, documents, who, evidence
ORDER BY documents DESC, size(who) DESC, cited, c.uid
LIMIT $limit
