"""What is done about cultivation: assessing, stating facts and titles, libraries, plans, warnings."""
