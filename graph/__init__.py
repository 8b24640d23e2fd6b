"""The graph itself: fragments of nodes and relationships, identity, stores, proof."""
