"""A newsroom simulator: invented happenings, the reports that outlets print of them, and exact gold for both."""
