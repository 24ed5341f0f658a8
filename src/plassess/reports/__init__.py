"""An assessment as a document: Markdown, HTML and Word; the worksheet on paper."""
