"""The Cypher that every store runs: in the subset that the embedded engine and Neo4j answer alike.

Names of classes and relations cannot be parameters there, so they are put into the text; `graph.storable` lets only plain
ASCII names through.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

ANYTHING = "MATCH (n) RETURN 1 AS one LIMIT 1"
DOCUMENTS = "MATCH (d:Entity:Document) WHERE d.loaded = true RETURN d.uid AS uid, d.sha256 AS sha256, d.rules AS rules"

NODES_BY_UID = "UNWIND $uids AS uid MATCH (n:Entity {uid: uid}) RETURN labels(n) AS labels, properties(n) AS properties"
NODES_OF = "MATCH (n:Entity) WHERE n.doc IN $docs RETURN labels(n) AS labels, properties(n) AS properties"
LOADED = "UNWIND $uids AS uid MATCH (d:Entity {uid: uid}) WHERE d.loaded = true RETURN d.uid AS uid"

UIDS = "MATCH (n:Entity) RETURN n.uid AS key"
#: What no document states carries no doc: it is derived.
RIDS = "MATCH (:Entity)-[r]->(:Entity) WHERE r.doc IS NOT NULL RETURN r.rid AS key"
NODES_FROM_TO = """
MATCH (n:Entity) WHERE n.uid >= $first AND n.uid <= $last
RETURN labels(n) AS labels, properties(n) AS properties"""
STATEMENTS_FROM_TO = """
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.rid >= $first AND r.rid <= $last AND r.doc IS NOT NULL
RETURN type(r) AS label, a.uid AS start, b.uid AS target, properties(r) AS properties"""

DELETE_NODES = "UNWIND $uids AS uid MATCH (n:Entity {uid: uid}) DETACH DELETE n"
#: Only servers answer these, from their indexes, in order.
RELATIONS = "CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name"
NODES_IN_ORDER = """
MATCH (n:Entity) WHERE n.uid > '' RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.uid"""
#: What a server keeps of the graph as a whole: the format, what was made of the ontology, and how often it was written to.
#: A transaction that writes begins with a count, which makes others wait: two that run side by side would miss what each says.
GRAPH = "MATCH (z:Zhengtu) RETURN z.format AS format, z.schema AS schema, coalesce(z.writes, 0) AS writes"
ONE_GRAPH = "CREATE CONSTRAINT zhengtu_format IF NOT EXISTS FOR (z:Zhengtu) REQUIRE z.format IS UNIQUE"
PUT_GRAPH = "MERGE (z:Zhengtu {format: $format}) SET z.schema = $schema"
COUNT_WRITE = "MERGE (z:Zhengtu {format: $format}) SET z.writes = coalesce(z.writes, 0) + 1"

#: The relations that are derived, whose statements belong to no document.
DERIVED = ("ASSESSES", "IMPLEMENTS", "TAKES_UP")
#: What is said of shared things: what mentions call them, and whether there is any statement at all.
SAID = """
UNWIND $uids AS uid MATCH (n:Entity {uid: uid}) WHERE n.doc IS NULL
OPTIONAL MATCH (n)<-[m:MENTIONS]-()
WITH n, collect(DISTINCT m.alias) AS alias, collect(DISTINCT m.cited_number) AS cited_number,
  collect(DISTINCT m.cited_kind) AS cited_kind
RETURN properties(n) AS properties, alias, cited_number, cited_kind,
  EXISTS { MATCH (n)-[r]-() WHERE r.doc IS NOT NULL } AS spoken_of"""
CHANGE_NODES = "UNWIND $rows AS row MATCH (n:Entity {uid: row.uid}) SET n = row.properties"


def derived(relation: str) -> str:
    """Give all derived relationships of one relation."""
    return f"""
MATCH (a:Entity)-[r:{relation}]->(b:Entity) WHERE r.doc IS NULL
RETURN type(r) AS label, a.uid AS start, b.uid AS target, properties(r) AS properties"""


def statements_of(relations: Sequence[str]) -> str:
    """Give what `$docs` state: by these relations, where an engine has an index on each, or by any."""
    either = ":" + "|".join(relations) if relations else ""
    return f"""
MATCH (a:Entity)-[r{either}]->(b:Entity) WHERE r.doc IN $docs
RETURN type(r) AS label, a.uid AS start, b.uid AS target, properties(r) AS properties"""


def statements_in_order(relation: str) -> str:
    """Give all statements of one relation by rid."""
    return f"""
MATCH (a:Entity)-[r:{relation}]->(b:Entity) WHERE r.rid > '' AND r.doc IS NOT NULL
RETURN r.rid AS key, type(r) AS label, a.uid AS start, b.uid AS target, labels(a) AS start_labels, labels(b) AS target_labels,
  properties(r) AS properties ORDER BY key"""


def put_nodes(class_: str) -> str:
    """Make or replace nodes of one class from `$rows` of uid and properties (uid among them)."""
    return f"UNWIND $rows AS row MERGE (n:Entity {{uid: row.uid}}) SET n = row.properties SET n:{class_}"


def put_statements(relation: str) -> str:
    """Make relationships of one relation, none of which is there yet, from `$rows` of rid, start, target and properties."""
    return f"""
UNWIND $rows AS row MATCH (a:Entity {{uid: row.start}}) MATCH (b:Entity {{uid: row.target}})
CREATE (a)-[r:{relation} {{rid: row.rid}}]->(b) SET r += row.properties"""


def delete_statements(relation: str) -> str:
    """Delete relationships of one relation from `$rows` of start and rid."""
    return f"UNWIND $rows AS row MATCH (a:Entity {{uid: row.start}})-[r:{relation}]->() WHERE r.rid = row.rid DELETE r"


def constraints() -> list[str]:
    """Give the statements that a store runs before anything is written; they may run again at any time."""
    return _statements("constraints.cypher")


def server_indexes() -> list[str]:
    """Give what a server runs beside the constraints, for it finds statements by nothing but an index of their relation."""
    return _statements("server_indexes.cypher")


def _statements(file: str) -> list[str]:
    text = files("ontology").joinpath(file).read_text(encoding="utf-8")
    return [line.removesuffix(";") for line in text.splitlines() if line and not line.startswith("//")]
