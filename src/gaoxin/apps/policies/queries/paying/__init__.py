"""What is asked about money: budgets and their accounts, orders, receipts, recoveries."""
