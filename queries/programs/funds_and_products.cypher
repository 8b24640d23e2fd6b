// 各省设立或推出了哪些基金和金融产品？
// Which funds and financial products do provinces set up, and what is done with them?
//
// Parameters:
//   province (text, default "", for example "湖北省"): 省份，空为全部. Only papers of this province; all where it is empty.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   kind: 种类. fund or financial-product.
//   name: 名称. The fund or product.
//   province: 省份. The province of the papers; 全国 for national ones.
//   actions: 动作. What is done with it.
//   quotes: 原文. The words, which often tell the size.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Sizes are figures of their own; where the quote has none, look with `zhengtu query figures_of_an_indicator -p indicator=基金`.
MATCH (:Entity)-[r:ADVANCES]->(p:Entity:Program)
WHERE p.kind IN ['fund', 'financial-product']
WITH p, r.doc AS doc, r.rid AS rid, r.action AS action, r.quote AS quote
MATCH (d:Entity:Document {uid: doc})
WHERE $province = '' OR d.province = $province
WITH p, coalesce(d.province, '全国') AS province, action, quote, rid ORDER BY action, quote
WITH p, province, collect(DISTINCT action) AS actions, collect(DISTINCT quote) AS quotes, collect(DISTINCT rid) AS evidence
RETURN p.kind AS kind, p.name AS name, province, actions, quotes, evidence
ORDER BY kind DESC, name, province, p.uid
LIMIT $limit
