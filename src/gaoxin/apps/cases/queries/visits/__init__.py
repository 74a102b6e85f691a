"""What is asked about visits: plans and their fulfilment, proposals, one visit with its brief."""
