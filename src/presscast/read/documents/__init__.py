"""Documents of a newsroom: Word, OpenDocument, RTF, PDF, e-books, e-mails."""
