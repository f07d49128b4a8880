"""The words the scorer knows, as tables: one module a subject, Chinese beside English."""
