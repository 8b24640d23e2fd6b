"""The Cypher that every store runs: in the subset that the embedded engine and Neo4j answer alike.

Names of classes and relations cannot be parameters there, so they are put into the text; `graph.storable` lets only plain
ASCII names through.
"""

from __future__ import annotations

from importlib.resources import files

ANYTHING = "MATCH (n) RETURN 1 AS one LIMIT 1"
DOCUMENTS = "MATCH (d:Entity:Document) WHERE d.loaded = true RETURN d.uid AS uid, d.sha256 AS sha256, d.rules AS rules"

NODES_BY_UID = "UNWIND $uids AS uid MATCH (n:Entity {uid: uid}) RETURN labels(n) AS labels, properties(n) AS properties"
NODES_OF = "MATCH (n:Entity) WHERE n.doc IN $docs RETURN labels(n) AS labels, properties(n) AS properties"
STATEMENTS_OF = """
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.doc IN $docs
RETURN type(r) AS label, a.uid AS start, b.uid AS target, properties(r) AS properties"""

UIDS = "MATCH (n:Entity) RETURN n.uid AS key"
RIDS = "MATCH (:Entity)-[r]->(:Entity) RETURN r.rid AS key"
NODES_FROM_TO = """
MATCH (n:Entity) WHERE n.uid >= $first AND n.uid <= $last
RETURN labels(n) AS labels, properties(n) AS properties"""
STATEMENTS_FROM_TO = """
MATCH (a:Entity)-[r]->(b:Entity) WHERE r.rid >= $first AND r.rid <= $last
RETURN type(r) AS label, a.uid AS start, b.uid AS target, properties(r) AS properties"""

DELETE_NODES = "UNWIND $uids AS uid MATCH (n:Entity {uid: uid}) DETACH DELETE n"
#: What is said of shared things: what mentions call them, and whether there is any statement at all.
SAID = """
UNWIND $uids AS uid MATCH (n:Entity {uid: uid}) WHERE n.doc IS NULL
OPTIONAL MATCH (n)<-[m:MENTIONS]-()
WITH n, collect(DISTINCT m.alias) AS alias, collect(DISTINCT m.cited_number) AS cited_number,
  collect(DISTINCT m.cited_kind) AS cited_kind
RETURN properties(n) AS properties, alias, cited_number, cited_kind, EXISTS { MATCH (n)--() } AS spoken_of"""
CHANGE_NODES = "UNWIND $rows AS row MATCH (n:Entity {uid: row.uid}) SET n = row.properties"


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
    text = files("ontology").joinpath("constraints.cypher").read_text(encoding="utf-8")
    return [line.removesuffix(";") for line in text.splitlines() if line and not line.startswith("//")]
