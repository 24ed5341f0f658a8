"""Tables that Google, Microsoft and others export, as answers of forms: columns found, cells read."""
