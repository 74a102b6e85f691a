"""The six kinds of page. Each module offers the words to declare such a page and the function that answers it."""
