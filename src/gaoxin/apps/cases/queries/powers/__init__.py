"""What a zone may decide itself on a day, by which power, and where each power stands."""
