"""Money: budgets, the double-entry ledger, orders to the treasury, receipts, and money asked back."""
