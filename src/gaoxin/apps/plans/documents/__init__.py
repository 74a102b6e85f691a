"""The task list as files: .docx in the layout of official documents, .xlsx for those who work on."""
