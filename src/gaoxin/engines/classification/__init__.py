"""Which class of a standard a short text belongs to: industries of GB/T 4754-2017 from business texts."""
