// 有哪些领导小组、专班、联席会议和委员会，由谁承担其办公室，它们负责什么？
// Which leading groups and joint meetings are there, who carries their office, and what are they charged with?
//
// Parameters:
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   group: 领导小组. The body by its full name.
//   office_of: 上级. The body that it is the office of or stands under.
//   carried_by: 承担单位. The body that carries its office.
//   charged_with: 事项. Up to five things that it leads or answers for.
//   sections: 提及章节数. Sections that name it.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   Most papers name a group and do not say who carries its office: an empty carried_by means that none says so.
MATCH (a:Entity:Agency)
WHERE a.name CONTAINS '领导小组' OR a.name CONTAINS '专班' OR a.name CONTAINS '联席会议' OR a.name CONTAINS '指挥部'
  OR a.name CONTAINS '委员会办公室'
OPTIONAL MATCH (a)-[u:SUBORDINATE_TO]->(above:Entity)
OPTIONAL MATCH (a)-[h:HOSTED_BY]->(host:Entity)
OPTIONAL MATCH (a)<-[l:LED_BY]-(x:Entity)
OPTIONAL MATCH (a)<-[m:MENTIONS]-(s:Entity:Section)
WITH a, above, host, x, u, h, l, m, s ORDER BY x.name, x.uid
WITH a, collect(DISTINCT above.name) AS office_of, collect(DISTINCT host.name) AS carried_by, collect(DISTINCT x.name) AS things,
  count(DISTINCT s.uid) AS sections,
  collect(DISTINCT u.rid) + collect(DISTINCT h.rid) + collect(DISTINCT l.rid) + collect(DISTINCT m.rid) AS evidence
RETURN a.name AS `group`, office_of, carried_by, things[0..5] AS charged_with, sections, evidence
ORDER BY sections DESC, `group`
LIMIT $limit
