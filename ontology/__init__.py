"""What there is: classes, relations and vocabularies as YAML, the model that reads them, and what is made from them."""
