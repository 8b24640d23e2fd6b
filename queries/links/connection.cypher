// 两个事物怎样联系起来？
// How are two things connected, by the shortest chains of statements?
//
// Parameters:
//   one (text, default "四川省科学技术厅", for example "江西省科学技术厅"): 甲. The name of a thing, or another that papers give it.
//   other (text, default "重庆市", for example "湖北省科学技术厅"): 乙. The same of another.
//   limit (integer, default 5, for example 3): 行数上限. Rows at most.
// Columns:
//   steps: 步数. Statements in the chain, at most three.
//   chain: 联系. The chain in words: things, with the relation between each two.
//   quotes: 原文. The words of each statement.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   No rows mean that no chain of three statements or fewer leads from one to the other. Mentions and sections are left out: they
//     connect everything that stands in one paper.
MATCH (a:Entity) WHERE a.name = $one OR $one IN coalesce(a.aliases, [])
MATCH (b:Entity) WHERE b.name = $other OR $other IN coalesce(b.aliases, [])
MATCH p = (a)-[rs:ADVANCES|LED_BY|HOSTED_BY|PART_OF|LOCATED_IN|COOPERATES_WITH|FOCUSES_ON|CITES|ISSUED_BY|ADDRESSED_TO*1..3]-(b)
WITH nodes(p) AS ns, rs
WITH ns, rs, size(rs) AS steps,
  reduce(words = ns[0].name, i IN range(0, size(rs) - 1) | words + ' ' +
    CASE WHEN startNode(rs[i]).uid = ns[i].uid THEN type(rs[i]) + ' → ' ELSE '← ' + type(rs[i]) + ' ' END + ns[i + 1].name) AS chain
RETURN steps, chain, [r IN rs | r.quote] AS quotes, [r IN rs | r.rid] AS evidence
ORDER BY steps, chain, quotes
LIMIT $limit
