// 某机关牵头、起草、主办或负责哪些事？
// What does a body lead, draft, host or answer for?
//
// Parameters:
//   body (text, default "科学技术", for example "重庆市科学技术局"): 机关名称中的词. Words of its name, full or as papers shorten it.
//   limit (integer, default 50, for example 10): 行数上限. Rows at most.
// Columns:
//   body: 机关. The body by its full name.
//   role: 角色. How it answers for the thing (see role in docs/ontology.md).
//   class: 类. What the thing is: Task, Section, Platform, Program, Reform, Document.
//   thing: 事项. The thing by its name, a task by its heading or first clause.
//   document: 文件. The paper that says so.
//   evidence: 依据. The statements behind the row, by rid; --evidence shows their words.
// Blanks:
//   No rows mean that no paper that was read charges the body with anything, or that its name is written otherwise.
MATCH (a:Entity)
WHERE (a:Agency OR a:Organization OR a:Place) AND (a.name CONTAINS $body OR any(alias IN coalesce(a.aliases, []) WHERE alias CONTAINS $body))
MATCH (a)<-[r:LED_BY]-(x:Entity)
WITH a, x, r.role AS role, r.doc AS doc, r.rid AS rid
MATCH (d:Entity:Document {uid: doc})
WITH a.name AS body, role, [l IN labels(x) WHERE l <> 'Entity'][0] AS class, x.name AS thing, x.uid AS uid, d.name AS document,
  collect(DISTINCT rid) AS evidence
RETURN body, role, class, thing, document, evidence
ORDER BY body, role, class, thing, document, uid
LIMIT $limit
