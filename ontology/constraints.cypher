// Made by `python -m ontology.artefacts`. Nodes are merged by uid and looked up by name.
// Classes: Agency, Document, Field, Indicator, Measurement, Organization, Place, Platform, Program, Reform, Section, Task.
CREATE CONSTRAINT entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE;
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
