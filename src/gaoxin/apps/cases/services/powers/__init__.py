"""What happens to the powers a zone asks for: the stages of each, dated, and what stands on the list on a day."""
