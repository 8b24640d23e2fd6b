// 同一类机关在各省都做什么：各省科技厅（局、委）的文件、平台、计划和任务各有多少？
// What does the same office do in each province: how many papers, platforms, programs and tasks name it?
//
// Parameters:
//   office (text, default "科学技术", for example "发展和改革委员会"): 机关全称中的词. Words of the full name of the office.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   division: 区划代码. The division that it belongs to (GB/T 2260; 100000 is the nation).
//   body: 机关. The office by its full name.
//   issued: 发文数. Papers that were read and that it issued.
//   sections: 责任章节数. Sections whose list of responsible bodies names it.
//   platforms: 平台数. Platforms it leads or hosts.
//   programs: 计划数. Programs it leads.
//   drafted: 起草文件数. Papers it drafted or issued, as other papers tell.
//   partners: 合作方数. Parties it works with.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   0 means that no paper that was read says so. An office of which papers give only the name is listed with zeros, and so are
//     other bodies whose names have the words (科学技术协会).
MATCH (a:Entity:Agency) WHERE a.name CONTAINS $office
OPTIONAL MATCH (a)-[r:LED_BY|ISSUED_BY|HOSTED_BY|COOPERATES_WITH|MENTIONS]-(x:Entity)
WHERE type(r) <> 'MENTIONS' OR r.role IS NOT NULL
WITH a, type(r) AS relation, x, r.rid AS rid
WITH a,
  count(DISTINCT CASE WHEN relation = 'ISSUED_BY' THEN x.uid ELSE null END) AS issued,
  count(DISTINCT CASE WHEN relation = 'MENTIONS' THEN x.uid ELSE null END) AS sections,
  count(DISTINCT CASE WHEN x:Platform AND relation <> 'COOPERATES_WITH' THEN x.uid ELSE null END) AS platforms,
  count(DISTINCT CASE WHEN x:Program AND relation <> 'COOPERATES_WITH' THEN x.uid ELSE null END) AS programs,
  count(DISTINCT CASE WHEN relation = 'LED_BY' AND x:Document THEN x.uid ELSE null END) AS drafted,
  count(DISTINCT CASE WHEN relation = 'COOPERATES_WITH' THEN x.uid ELSE null END) AS partners,
  collect(DISTINCT rid) AS evidence
RETURN a.division AS division, a.name AS body, issued, sections, platforms, programs, drafted, partners, evidence
ORDER BY division, body
LIMIT $limit
