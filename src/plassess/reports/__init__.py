"""An assessment as a document: Markdown, HTML, and the worksheet on paper."""
