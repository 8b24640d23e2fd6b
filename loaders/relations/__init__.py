"""Relations that clauses state between the things they name, a module for each kind."""
