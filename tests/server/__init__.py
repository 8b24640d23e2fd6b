"""A real Neo4j for tests, benchmarks and for trying: no containers, no installation, gone when it is stopped."""
