"""Which records are the same organisation: names taken apart, compared part by part, judged with reasons."""
